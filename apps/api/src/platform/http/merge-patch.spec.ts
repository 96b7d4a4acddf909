import { describe, expect, it } from 'vitest';
import { applyPatch, mergePatch } from './merge-patch.js';

describe('a merge patch', () => {
  it.each([
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [
      ['a', 'b'],
      ['c', 'd'],
      ['c', 'd'],
    ],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])('of the standard: %j patched with %j is %j', (target, patch, result) => {
    expect(mergePatch(target, patch)).toEqual(result);
  });
});

describe('a change of a record', () => {
  it("leaves alone what it does not name, also among the installation's own fields", () => {
    const row = { name: '华澜', region: '华东', custom: { tier: 'gold', since: 2021 } };

    expect(applyPatch(row, { name: '华澜智造', region: undefined, custom: { tier: null, owner: 'HQ' } })).toEqual({
      name: '华澜智造',
      region: '华东',
      custom: { since: 2021, owner: 'HQ' },
    });
  });
});
