import { describe, expect, it } from 'vitest';
import { bySuccessor } from './handover';

const zhao = { id: 'zhao', name: '赵敏' };
const wang = { id: 'wang', name: '王雨桐' };
const kinds = [
  { kind: 'customer', label: '客户', count: 9, fields: [], readable: true },
  { kind: 'lead', label: '线索', count: 4, fields: [], readable: true },
];

describe('the counts of a plan', () => {
  it('are added up by who gets them, most first and nobody last', () => {
    const shares = [
      { successor: null, kind: 'lead', count: 100, outcome: null },
      { successor: wang, kind: 'customer', count: 2, outcome: null },
      { successor: zhao, kind: 'customer', count: 6, outcome: 'moved' },
      { successor: zhao, kind: 'customer', count: 1, outcome: null },
      { successor: zhao, kind: 'lead', count: 4, outcome: null },
    ];
    const found = bySuccessor({ shares, kinds });
    expect(found.map(({ successor, total }) => [successor?.name ?? null, total])).toEqual([
      ['赵敏', 11],
      ['王雨桐', 2],
      [null, 100],
    ]);
    expect(found[0]?.byKind).toEqual([
      { kind: 'customer', label: '客户', count: 7 },
      { kind: 'lead', label: '线索', count: 4 },
    ]);
  });
});
