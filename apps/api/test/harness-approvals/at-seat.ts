import type { Instance } from '@countersign/approval-engine';
import { AdministerApproval } from '../../src/modules/approvals/actions/administer-approval.js';
import type { Dice } from './dice.js';
import type { Attempt } from './ledger.js';
import type { Move } from './move.js';
import { actorOf, attempt, openTask, seen } from './seen.js';
import type { World } from './world.js';

interface SeatVerb<R> {
  execute(instanceId: string, request: R, key: string): Promise<void>;
}

/** Whatever is done from an open seat, to what the actor sees of it. */
export function atSeat<R>(
  world: World,
  dice: Dice,
  instance: Instance,
  kind: Attempt['kind'],
  request: (seat: ReturnType<typeof seen>) => R,
  verb: new (...given: never[]) => SeatVerb<R>,
  path: string,
): Move | null {
  const task = openTask(dice, instance);
  if (!task) return null;
  const seat = seen(dice, instance, task);
  const made = { ...attempt(kind, dice, instance, actorOf(world, dice, task)), seenHash: seat.subjectHash };
  const wanted = request(seat);
  return {
    attempt: made,
    act: (house) => house.app.get(verb).execute(instance.id, wanted, made.key),
    http: { path: `/approvals/${instance.id}/${path}`, body: wanted as object },
  };
}

export function administer(
  dice: Dice,
  instance: Instance,
  kind: Attempt['kind'],
  act: (by: AdministerApproval, key: string) => Promise<void>,
  http: { readonly path: string; readonly reason: string },
): Move {
  const made = attempt(kind, dice, instance, 'admin');
  return {
    attempt: made,
    act: (house) => act(house.app.get(AdministerApproval), made.key),
    http: { path: `/approvals/${instance.id}/${http.path}`, body: { reason: http.reason } },
  };
}
