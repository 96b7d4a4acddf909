import { describe, expect, it } from 'vitest';
import { runHarness } from './harness-approvals/run-harness.js';
import { World } from './harness-approvals/world.js';

/** A longer run, or the run that failed, comes through the environment: see harness-approvals/README.md. */
const STEPS = Number(process.env['HARNESS_STEPS'] ?? 20_000);
const SEED = Number(process.env['HARNESS_SEED'] ?? 20_261_124);
const LANES = 8;
/** Whoever comes after a connection that was cut plans everything anew, so a long run has four thousand of them cut. */
const CUT_EVERY = Math.max(50, STEPS / 4_000);
/** Coming up again takes the killed process some seconds, so a long run has it killed a hundred times and no more. */
const END_EVERY = Math.max(5_000, STEPS / 100);
/** A look reads anew every approval that was touched since the last: a long run need not read each as often. */
const LOOK_EVERY = Math.max(2_000, STEPS / 200);

const MUST_HAPPEN = [
  ...['submit', 'resubmit', 'approve', 'reject', 'return', 'advise', 'abstain', 'opine', 'transfer', 'delegate'],
  ...[
    'addSign',
    'removeSign',
    'takeBack',
    'urge',
    'comment',
    'cc',
    'withdraw',
    'suspend',
    'resume',
    'reassign',
    'terminate',
  ],
  ...['timeout', 'rehome', 'supersede', 'expire', 'migrate', 'carried from another version', 'decided by a proxy'],
  ...['decided by a principal beside a proxy', 'approved though the president submitted'],
  ...['decided on his own wish', 'moved from who is no longer fit', 'put up for somebody else'],
  ...['a record changed hands', 'seen before it was decided'],
];

describe('whatever many people do at once, with their connections cut and one of the processes killed in the middle of it,', () => {
  it(`keeps every rule, in ${STEPS} steps from seed ${SEED}`, { timeout: 0 }, async () => {
    const world = await World.open(LANES);
    try {
      const say = process.env['HARNESS_STEPS'] ? (line: string) => console.log(line) : undefined;
      const report = await runHarness(world, {
        steps: STEPS,
        seed: SEED,
        lanes: LANES,
        killEvery: CUT_EVERY,
        endEvery: END_EVERY,
        lookEvery: LOOK_EVERY,
        ...(say ? { say } : {}),
      });

      if (say)
        say(
          [...report.counts, ...report.recorded]
            .map(([name, count]) => `${name}: ${count}`)
            .sort()
            .join('\n'),
        );
      expect(report.faults, `seed ${SEED}`).toEqual([]);
      expect(report.steps).toBe(STEPS);
      expect(report.kills).toBeGreaterThan(STEPS / CUT_EVERY / 2);
      expect(report.ends).toBe(Math.floor(STEPS / END_EVERY));
      // A run in which nothing of a kind ever succeeds proves nothing about it.
      expect(MUST_HAPPEN.filter((what) => !report.recorded.get(what))).toEqual([]);
      expect(report.counts.get('one of two decided')).toBeGreaterThan(0);
      expect(report.counts.get('decided in a batch')).toBeGreaterThan(0);
    } finally {
      await world.close();
    }
  });
});
