import { decisionsAt, type DecisionKind, type Instance } from '@countersign/approval-engine';
import type { Dice } from './dice.js';
import type { Attempt } from './ledger.js';
import { attempt, seen } from './seen.js';
import type { World } from './world.js';

/** Several seats of one person, decided at once: each for itself, under a key of its own. */
export interface Batch {
  readonly login: string;
  readonly attempts: readonly Attempt[];
  readonly items: readonly object[];
}

const PLAIN: readonly DecisionKind[] = ['approve', 'reject', 'abstain', 'advise', 'opine'];

/** @returns null where nobody has a seat among these */
export function chooseBatch(world: World, dice: Dice, instances: readonly Instance[]): Batch | null {
  const open = instances.flatMap((instance) =>
    instance.tasks.filter(({ state }) => state === 'OPEN').map((task) => ({ instance, task })),
  );
  const person = dice.one(open)?.task.actor;
  const login = person && world.logins.get(person);
  if (!login) return null;
  const chosen = open
    .filter(({ task }) => task.actor === person)
    .map(({ instance, task }) => {
      const offered = decisionsAt(instance, task).filter((kind) => PLAIN.includes(kind));
      const decision = dice.chance(0.8) ? (offered[0] ?? 'approve') : (dice.one(offered) ?? 'approve');
      const seat = seen(dice, instance, task);
      const opinion = decision === 'advise' || decision === 'opine' ? { opinion: 'favourable' } : {};
      const made = { ...attempt(decision as Attempt['kind'], dice, instance, login), seenHash: seat.subjectHash };
      return { made, item: { approvalId: instance.id, key: made.key, decision, reason: '批量', ...seat, ...opinion } };
    });
  return { login, attempts: chosen.map(({ made }) => made), items: chosen.map(({ item }) => item) };
}
