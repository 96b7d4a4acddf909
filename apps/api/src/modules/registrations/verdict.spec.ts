import { describe, expect, it } from 'vitest';
import { verdictOf, type Claim, type Entry, type EntryKind } from './verdict.js';

const claim = (registrationId: string, seq: number, more: Partial<Claim> = {}): Claim => ({
  ...{ registrationId, seq, kept: null, led: false, ended: false },
  ...more,
});
const entry = (registrationId: string, kind: EntryKind, day: number): Entry => ({
  ...{ registrationId, kind },
  at: `2026-11-${String(day).padStart(2, '0')} 02:00:00.000000+00`,
});
const CHEN = claim('chen', 2);
const WANG = claim('wang', 1);
const LI = claim('li', 3);

/** Every order of a list. */
function orders<T>(list: readonly T[]): T[][] {
  if (list.length < 2) return [[...list]];
  return list.flatMap((first, i) => orders(list.filter((_, at) => at !== i)).map((rest) => [first, ...rest]));
}

describe('the verdict', () => {
  it('is for whoever was on record first, by whatever entry', () => {
    const log = [entry('wang', 'registration', 5), entry('chen', 'registration', 9), entry('chen', 'customer', 3)];
    const { holderId, firsts, percents } = verdictOf([WANG, CHEN], log);
    expect(holderId).toBe('chen');
    expect(firsts).toEqual([entry('chen', 'customer', 3), entry('wang', 'registration', 5)]);
    expect(percents).toEqual({ chen: 100, wang: 0 });
  });

  it('is the same in whatever order the log and the claims are read', () => {
    const claims = [WANG, CHEN, LI];
    const log = [
      entry('wang', 'registration', 5),
      entry('chen', 'opportunity', 5),
      entry('chen', 'registration', 8),
      entry('li', 'customer', 7),
    ];
    const one = verdictOf(claims, log);
    for (const read of orders(log)) for (const said of orders(claims)) expect(verdictOf(said, read)).toEqual(one);
    expect(one.holderId).toBe('chen');
  });

  it('goes by the order of registering where everything else is of the same moment', () => {
    const log = [entry('wang', 'registration', 5), entry('chen', 'registration', 5)];
    expect(verdictOf([CHEN, WANG], log).holderId).toBe('wang');
  });

  it('goes by who was written first of those who registered in the same moment, though she began later', () => {
    const log = [entry('wang', 'registration', 6), entry('chen', 'registration', 5), entry('li', 'opportunity', 5)];
    for (const read of orders(log)) expect(verdictOf([CHEN, WANG], read).holderId).toBe('wang');
    expect(verdictOf([CHEN, WANG, LI], log).firsts.map(({ registrationId }) => registrationId)).toEqual([
      'li',
      'wang',
      'chen',
    ]);
  });

  it('passes to the next in order when the first has ended', () => {
    const log = [entry('wang', 'registration', 5), entry('chen', 'registration', 9)];
    const { holderId, percents } = verdictOf([{ ...WANG, ended: true }, CHEN], log);
    expect([holderId, percents]).toEqual(['chen', { chen: 100, wang: 0 }]);
  });

  it('leaves an earlier split as it is against whoever comes later', () => {
    const log = [entry('wang', 'registration', 5), entry('chen', 'registration', 6), entry('li', 'registration', 20)];
    const { holderId, percents } = verdictOf([{ ...WANG, kept: 40 }, { ...CHEN, kept: 60, led: true }, LI], log);
    expect([holderId, percents]).toEqual(['chen', { wang: 40, chen: 60, li: 0 }]);
  });
});
