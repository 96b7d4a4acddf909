import type { Instance } from '@countersign/approval-engine';
import { Approvals } from '../../src/modules/approvals/index.js';
import type { Dice } from './dice.js';
import type { Attempt } from './ledger.js';
import type { Move, Subject } from './move.js';
import { ref } from './seen.js';
import type { World } from './world.js';

const ratioOf = (dice: Dice) => dice.one([5200, 4800, 4400])!;

/** Puts it up, for the first time or again; as a newer version of `older`, where there is one. */
export function submit(
  _: World,
  dice: Dice,
  { id, purpose, submitter }: Subject,
  instance?: Instance,
  older?: Subject,
): Move {
  const ratio = ratioOf(dice);
  const snapshot = { ratio, note: dice.chance(0.3) ? 'again' : String(dice.below(1000)) };
  const key = dice.key();
  const again = instance?.status === 'RETURNED';
  const made: Attempt = {
    key,
    kind: again ? 'resubmit' : 'submit',
    instanceId: instance?.id ?? null,
    login: submitter,
    seenHash: null,
  };
  const subject = { type: 'sample', id, title: 'harness', number: 'H-1', version: 1, snapshot };
  const summary = { amount: null, ratio, customerName: null };
  const carries = older ? { carries: ref(older) } : {};
  return {
    attempt: made,
    act: (house) =>
      house.app
        .get(Approvals)
        .open({ purpose, subject, facts: { ratio }, summary, note: '', idempotencyKey: key, ...carries }),
  };
}
