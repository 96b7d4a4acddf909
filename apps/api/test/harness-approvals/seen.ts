import type { Instance, Task } from '@countersign/approval-engine';
import type { Dice } from './dice.js';
import type { Attempt } from './ledger.js';
import type { World } from './world.js';

export function attempt(kind: Attempt['kind'], dice: Dice, instance: Instance, login: string): Attempt {
  return { key: dice.key(), kind, instanceId: instance.id, login, seenHash: null };
}

export function openTask(dice: Dice, { tasks }: Instance): Task | undefined {
  const open = dice.one(tasks.filter(({ state }) => state === 'OPEN'));
  return dice.chance(0.04) ? dice.one(tasks) : open;
}

/** Mostly whoever is asked; now and then whom she represents, or somebody who has no business here. */
export function actorOf(world: World, dice: Dice, { actor, principal }: Task): string {
  const herself = actor !== principal && dice.chance(0.3);
  const id = herself ? principal : dice.chance(0.92) ? actor : dice.chance(0.5) ? principal : somebody(world, dice);
  return world.logins.get(id) ?? 'legal';
}

export function somebody(world: World, dice: Dice): string {
  return dice.one([...world.people.values()])!;
}

/** What the actor has before her; sometimes it is old. */
export function seen(dice: Dice, instance: Instance, { id, version }: Task) {
  const old = instance.actions.map(({ subjectHash }) => subjectHash).filter((hash) => hash !== instance.subject.hash);
  const subjectHash = dice.chance(0.05) ? (dice.one(old) ?? '0'.repeat(64)) : instance.subject.hash;
  return { taskId: id, taskVersion: dice.chance(0.03) ? version + 1 : version, subjectHash };
}

export function ref({ id }: { readonly id: string }) {
  return { type: 'sample', id };
}
