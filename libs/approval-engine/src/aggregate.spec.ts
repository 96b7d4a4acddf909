import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregate, tally, type Outcome, type TaskState, type Vote, type Voting } from './index.ts';

const says = (...states: TaskState[]): Vote[] => states.map((state) => ({ state }));

describe('what the seats of a node come to', () => {
  it.each([
    [{ mode: 'single' }, ['OPEN', 'REJECTED'], 'failed'],
    [{ mode: 'any' }, ['OPEN', 'REJECTED'], 'pending'],
    [{ mode: 'any' }, ['REJECTED', 'REJECTED'], 'failed'],
    [{ mode: 'any' }, ['REJECTED', 'APPROVED'], 'passed'],
    [{ mode: 'all' }, ['APPROVED', 'OPEN'], 'pending'],
    [{ mode: 'all' }, ['REJECTED', 'OPEN'], 'failed'],
    [{ mode: 'all', veto: 'collect' }, ['REJECTED', 'OPEN'], 'pending'],
    [{ mode: 'all', veto: 'collect' }, ['REJECTED', 'APPROVED'], 'failed'],
    [{ mode: 'all', abstain: 'shrinks' }, ['ABSTAINED', 'APPROVED'], 'passed'],
    [{ mode: 'all', abstain: 'shrinks' }, ['ABSTAINED', 'ABSTAINED'], 'failed'],
    [{ mode: 'sequence' }, ['APPROVED', 'REJECTED', 'WAITING'], 'failed'],
    [{ mode: 'advisory' }, ['ADVISED', 'OPEN'], 'pending'],
    [{ mode: 'advisory' }, ['ADVISED', 'ADVISED'], 'passed'],
    [{ mode: 'ratio' }, ['APPROVED', 'APPROVED', 'OPEN'], 'passed'],
    [{ mode: 'ratio' }, ['APPROVED', 'REJECTED', 'OPEN'], 'pending'],
    [{ mode: 'ratio' }, ['APPROVED', 'REJECTED', 'ABSTAINED'], 'failed'],
    [{ mode: 'ratio', abstain: 'shrinks' }, ['APPROVED', 'REJECTED', 'ABSTAINED'], 'failed'],
    [{ mode: 'ratio', abstain: 'shrinks' }, ['APPROVED', 'ABSTAINED', 'ABSTAINED'], 'passed'],
    [{ mode: 'ratio', need: 6667 }, ['APPROVED', 'APPROVED', 'OPEN'], 'pending'],
    [{ mode: 'count', need: 2 }, ['APPROVED', 'REJECTED', 'REJECTED', 'OPEN'], 'pending'],
    [{ mode: 'count', need: 2 }, ['APPROVED', 'REJECTED', 'REJECTED', 'REJECTED'], 'failed'],
  ] as [Voting, TaskState[], Outcome][])('%j of %j is %s', (rule, states, outcome) => {
    expect(aggregate(rule, says(...states))).toBe(outcome);
  });

  it('weighs the seats of a weight node against their own sum', () => {
    const votes: Vote[] = [
      { state: 'APPROVED', weight: 3 },
      { state: 'REJECTED', weight: 2 },
      { state: 'OPEN', weight: 1 },
    ];
    expect(tally({ mode: 'weight', need: 5000 }, votes)).toMatchObject({
      approved: 3,
      need: 3,
      of: 6,
      outcome: 'passed',
    });
    expect(aggregate({ mode: 'weight', need: 6667 }, votes)).toBe('failed');
  });

  it('waits for every group of a per-group node, and ends when one of them cannot reach its count', () => {
    const [sales, legal, both] = [['sales'], ['legal'], ['sales', 'legal']];
    const rule: Voting = { mode: 'per-group', groups: { sales: 2, legal: 1 } };
    const seats = (one: TaskState, two: TaskState, three: TaskState): Vote[] => [
      { state: one, groups: sales },
      { state: two, groups: legal },
      { state: three, groups: both },
    ];
    expect(aggregate(rule, seats('APPROVED', 'OPEN', 'APPROVED'))).toBe('passed');
    expect(aggregate(rule, seats('APPROVED', 'APPROVED', 'OPEN'))).toBe('pending');
    expect(aggregate(rule, seats('REJECTED', 'APPROVED', 'OPEN'))).toBe('failed');
  });
});

const answer = fc.constantFrom('yes', 'no', 'abstain', 'none');
type Answer = 'yes' | 'no' | 'abstain' | 'none';
const STATES: Record<Answer, TaskState> = { yes: 'APPROVED', no: 'REJECTED', abstain: 'ABSTAINED', none: 'OPEN' };
const seat = fc.record({ answer, weight: fc.integer({ min: 1, max: 4 }), groups: fc.subarray(['a', 'b']) });
type Seat = { readonly answer: Answer; readonly weight: number; readonly groups: string[] };
const seats = fc.array(seat, { minLength: 1, maxLength: 6 });
const rule: fc.Arbitrary<Voting> = fc.record({
  mode: fc.constantFrom<Voting['mode']>('single', 'sequence', 'all', 'any', 'ratio', 'count', 'weight', 'per-group'),
  veto: fc.constantFrom('immediate', 'collect'),
  abstain: fc.constantFrom('counts', 'shrinks'),
  need: fc.constantFrom(1, 2, 3, 5000, 5001, 6667, 10_000),
  groups: fc.constantFrom<Record<string, number>>({ a: 1 }, { a: 2, b: 1 }),
});
const votes = (given: readonly Seat[]): Vote[] =>
  given.map(({ answer: said, weight, groups }) => ({ state: STATES[said], weight, groups }));

describe('the aggregation', () => {
  it('is what an independent reading of the rules says, which asks every possible future', () => {
    fc.assert(
      fc.property(rule, seats, (how, given) => {
        expect(aggregate(how, votes(given))).toBe(oracle(how, given));
      }),
      { numRuns: 3000 },
    );
  });

  it('does not change its mind: what has passed or failed stays so, whoever answers later', () => {
    fc.assert(
      fc.property(rule, seats, fc.array(answer, { minLength: 6, maxLength: 6 }), (how, given, later) => {
        fc.pre(how.mode !== 'single');
        const now = aggregate(how, votes(given));
        const then = given.map((one, index): Seat =>
          one.answer === 'none' ? { ...one, answer: later[index] as Answer } : one,
        );
        if (now !== 'pending') expect(aggregate(how, votes(then))).toBe(now);
      }),
      { numRuns: 2000 },
    );
  });
});

/** Passed or failed when every way in which the others may still answer comes to the same end, read from full ballots. */
function oracle(how: Voting, given: readonly Seat[]): Outcome {
  const said = (word: Answer) => given.some((one) => one.answer === word);
  if (how.mode === 'single') return said('yes') ? 'passed' : said('no') || !said('none') ? 'failed' : 'pending';
  if (how.mode === 'all' && how.veto === 'collect' && said('none')) return 'pending';
  const ends = new Set(futures(given).map((ballot) => verdict(how, ballot)));
  if (ends.size > 1) return 'pending';
  return ends.has(true) ? 'passed' : 'failed';
}

function futures(given: readonly Seat[]): Seat[][] {
  return given.reduce<Seat[][]>(
    (all, one) => {
      const answers: Answer[] = one.answer === 'none' ? ['yes', 'no', 'abstain'] : [one.answer];
      return all.flatMap((ballot) => answers.map((each) => [...ballot, { ...one, answer: each }]));
    },
    [[]],
  );
}

/** The rule on a full ballot, in the words of the design. */
function verdict({ mode, need, groups = {}, abstain }: Voting, ballot: readonly Seat[]): boolean {
  const yes = ballot.filter((one) => one.answer === 'yes');
  const base = abstain === 'shrinks' ? ballot.filter((one) => one.answer !== 'abstain') : ballot;
  const weigh = (of: readonly Seat[]) => of.map((one) => one.weight).reduce((sum, one) => sum + one, 0);
  switch (mode) {
    case 'any':
      return yes.length > 0;
    case 'count':
      return yes.length >= (need ?? 1);
    case 'ratio':
      return yes.length > 0 && yes.length / base.length >= (need ?? 0) / 10_000;
    case 'weight':
      return yes.length > 0 && weigh(yes) / weigh(base) >= (need ?? 0) / 10_000;
    case 'per-group':
      return Object.entries(groups).every(
        ([group, least]) => yes.filter((one) => one.groups.includes(group)).length >= least,
      );
    default:
      return base.length > 0 && yes.length === base.length;
  }
}
