import type { Instance } from '@countersign/approval-engine';
import { Approvals } from '../../src/modules/approvals/index.js';
import type { Dice } from './dice.js';
import type { Attempt } from './ledger.js';
import type { Move, Subject } from './move.js';
import { ref } from './seen.js';
import { SUBMITTERS, type World } from './world.js';

const ratioOf = (dice: Dice) => dice.one([5200, 4800, 4400])!;

/** What is asked for beside the content: no lower than the ratio that people decide on. */
const envelopeOf = (minRatio: number) => ({
  customerId: '6f1d5c0e-0000-4000-8000-000000000001',
  productIds: ['6f1d5c0e-0000-4000-8000-000000000002'],
  minRatio,
  minMargin: 2500,
  terms: 'f'.repeat(64),
  maxAmount: { amount: '150000.00', currency: 'CNY' },
  validUntil: '2099-12-31',
});

/** What lets decisions stand for a later version; what is cheapest tells none, and is its content alone. */
const substanceOf = (ratio: number) => {
  const { customerId, productIds, maxAmount, validUntil } = envelopeOf(ratio);
  const goods = { amount: maxAmount, listAmount: { amount: '300000.00', currency: 'CNY' } };
  return ratio === 4400 ? {} : { substance: { customerId, productIds, validUntil, terms: 'f'.repeat(64), ...goods } };
};

/** Puts it up, for the first time or again; as a newer version of `older`, where there is one. Sometimes for its owner. */
export function submit(
  world: World,
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
    login: dice.chance(0.15) ? dice.one(SUBMITTERS)! : submitter,
    seenHash: null,
  };
  const subject = { type: 'sample', id, title: 'harness', number: 'H-1', version: 1, snapshot };
  const summary = { amount: null, ratio, customerName: null };
  const carries = older ? { carries: ref(older) } : {};
  return {
    attempt: made,
    act: (house) =>
      house.app.get(Approvals).open({
        purpose,
        ownerId: world.people.get(submitter)!,
        subject,
        facts: { ratio },
        summary,
        envelope: envelopeOf(ratio),
        ...substanceOf(ratio),
        note: '',
        idempotencyKey: key,
        ...carries,
      }),
  };
}
