import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregate, type Mode, type Outcome, type TaskState } from './index.ts';

describe('what the seats of a node come to', () => {
  it.each([
    ['single', 'immediate', ['OPEN', 'REJECTED'], 'failed'],
    ['any', 'immediate', ['OPEN', 'REJECTED'], 'pending'],
    ['any', 'immediate', ['REJECTED', 'REJECTED'], 'failed'],
    ['any', 'immediate', ['REJECTED', 'APPROVED'], 'passed'],
    ['all', 'immediate', ['APPROVED', 'OPEN'], 'pending'],
    ['all', 'immediate', ['REJECTED', 'OPEN'], 'failed'],
    ['all', 'collect', ['REJECTED', 'OPEN'], 'pending'],
    ['all', 'collect', ['REJECTED', 'APPROVED'], 'failed'],
    ['sequence', 'immediate', ['APPROVED', 'REJECTED', 'WAITING'], 'failed'],
    ['advisory', 'immediate', ['ADVISED', 'OPEN'], 'pending'],
    ['advisory', 'immediate', ['ADVISED', 'ADVISED'], 'passed'],
  ] as [Mode, 'immediate' | 'collect', TaskState[], Outcome][])(
    '%s (%s) of %j is %s',
    (mode, veto, states, outcome) => {
      expect(aggregate(mode, veto, states)).toBe(outcome);
    },
  );

  it('is what an independent reading of the rules says', () => {
    const mode = fc.constantFrom<Mode>('single', 'sequence', 'all', 'any', 'advisory');
    const veto = fc.constantFrom('immediate' as const, 'collect' as const);
    const answers = fc.array(fc.constantFrom('yes', 'no', 'opinion', 'none'), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(mode, veto, answers, (how, when, given) => {
        const states = given.map(
          (answer): TaskState =>
            ({ yes: 'APPROVED', no: 'REJECTED', opinion: 'ADVISED', none: 'OPEN' })[answer] as TaskState,
        );
        expect(aggregate(how, when, states)).toBe(oracle(how, when, given));
      }),
      { numRuns: 3000 },
    );
  });

  it('does not change its mind: what has passed or failed stays so, whoever answers later', () => {
    const mode = fc.constantFrom<Mode>('sequence', 'all', 'any', 'advisory');
    const state = fc.constantFrom<TaskState>('APPROVED', 'REJECTED', 'ADVISED');
    const states = fc.array(fc.tuple(fc.boolean(), state), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(mode, states, (how, seats) => {
        const now = aggregate(
          how,
          'immediate',
          seats.map(([answered, final]) => (answered ? final : 'OPEN')),
        );
        const later = aggregate(
          how,
          'immediate',
          seats.map(([, final]) => final),
        );
        if (now !== 'pending') expect(later).toBe(now);
      }),
    );
  });
});

/** Reads the answers as sentences, not as counts. */
function oracle(mode: Mode, veto: 'immediate' | 'collect', given: readonly string[]): Outcome {
  const someSay = (word: string) => given.includes(word);
  const allSay = (word: string) => given.every((answer) => answer === word);
  if (mode === 'advisory') return allSay('opinion') ? 'passed' : 'pending';
  if (mode === 'any' || mode === 'single') {
    if (someSay('yes')) return 'passed';
    return allSay('no') || (mode === 'single' && someSay('no')) ? 'failed' : 'pending';
  }
  if (allSay('yes')) return 'passed';
  const waits = mode === 'all' && veto === 'collect';
  const stillOut = someSay('none') || someSay('opinion');
  return someSay('no') && !(waits && stillOut) ? 'failed' : 'pending';
}
