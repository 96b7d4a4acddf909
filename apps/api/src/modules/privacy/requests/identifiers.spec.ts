import { describe, expect, it } from 'vitest';
import { BLOTTED, blotterOf, digitsOf, excerptsOf, identifiersOf, reachedBy } from './identifiers.js';

const WANG = identifiersOf([
  {
    name: '王建国',
    phones: ['+86 138-0013-8000', '0571-8800 1234'],
    email: 'Wang.JG@jinchuan.example',
    wechat: 'wang_jg88',
  },
]);

describe('what somebody is known by', () => {
  it('is her mobile, and no switchboard that she shares with everybody', () => {
    expect(WANG).toEqual({
      ...{ names: ['王建国'], phones: ['13800138000'] },
      ...{ emails: ['wang.jg@jinchuan.example'], wechats: ['wang_jg88'] },
    });
    expect(digitsOf('１３８００１３８０００')).toBe('13800138000');
  });

  it('leaves out what is too short to name anybody', () => {
    expect(identifiersOf([{ name: '王', wechat: 'ab' }])).toMatchObject({ names: [], wechats: [] });
  });

  it.each([
    ['电话138 0013 8000，周二打', true],
    ['+8613800138000', true],
    ['138-0013-8000', true],
    ['订单 9138001380001', false],
    ['WANG.JG@jinchuan.example', true],
    ['xwang.jg@jinchuan.example', false],
    ['微信wang_jg88。', true],
    ['wang_jg889', false],
  ])('is found in “%s”: %s', (text, found) => {
    expect(new RegExp(reachedBy(WANG)!, 'i').test(text)).toBe(found);
  });

  it('is nothing that could be looked for where only a name is known', () => {
    expect(reachedBy(identifiersOf([{ name: '王建国' }]))).toBeNull();
  });
});

describe('blotting out', () => {
  it('leaves everything else as it was, however deep it stands', () => {
    const blot = blotterOf(WANG);
    expect(blot({ a: ['王建国来电', 7, null], b: { c: '微信 wang_jg88' }, d: '李梅' })).toEqual({
      ...{ a: [`${BLOTTED}来电`, 7, null], b: { c: `微信 ${BLOTTED}` }, d: '李梅' },
    });
  });

  it('takes the longer of two names first', () => {
    const blot = blotterOf(identifiersOf([{ name: '王建' }, { name: '王建国' }]));
    expect(blot('王建国与王建')).toBe(`${BLOTTED}与${BLOTTED}`);
  });

  it('shows where she is named and not the whole text', () => {
    const [shown] = excerptsOf(`${'前'.repeat(60)}王建国${'后'.repeat(60)}`, WANG);
    expect(shown).toBe(`…${'前'.repeat(40)}王建国${'后'.repeat(40)}…`);
  });
});
