import { uuidOf } from '@countersign/kernel';
import { authorityOf, highestPosition, tierOf } from './authority.ts';
import type { Context } from './commands.ts';
import type { OpenedTask, Origin } from './events.ts';
import { barredFrom, closingAction, isLive, tasksOf, type Instance, type Task } from './instance.ts';
import { isDecider, personOf } from './org.ts';
import type { Seat } from './plan.ts';
import { present } from './present.ts';
import { actorFor } from './proxy.ts';
import { refusal, type Refusal } from './refusal.ts';
import { decidedElsewhere } from './separation.ts';
import type { Unfolding } from './unfolding.ts';

/** What a seat at a node asks of whoever is to take it. */
export type Place = Pick<Task, 'nodeId' | 'nodeKey' | 'tier'>;

/** Why somebody may not take a seat that no policy gave him; null where he may. */
export function notEligible(person: string, place: Place, instance: Instance, context: Context): Refusal | null {
  const { org, policy } = context;
  const found = personOf(org, person);
  if (!found || found.disabled) return refusal('person_unavailable', { person });
  if (!isDecider(found)) return refusal('may_not_decide', { person });
  if (barredFrom(instance, context).has(person)) return refusal('submitter_may_not_decide', { submitter: person });
  if (peopleAt(instance, place.nodeId).has(person)) return refusal('already_seated', { person, node: place.nodeKey });
  const elsewhere = decidedElsewhere(instance, place.nodeKey).get(person);
  if (elsewhere !== undefined) return refusal('separation_of_duties', { person, node: elsewhere });
  const enough = authorityOf(policy, found) >= place.tier;
  return enough
    ? null
    : refusal('authority_insufficient', { person, tier: place.tier, positions: policy.authorities[place.tier] });
}

/** Everybody who still may decide at a node, or has. */
export function peopleAt(instance: Instance, nodeId: string): Set<string> {
  const seated = tasksOf(instance, { id: nodeId }).filter(
    (task) => isLive(task) || closingAction(instance, task)?.taskId === task.id,
  );
  const present = seated.filter(({ state }) => state !== 'TRANSFERRED' && state !== 'TAKEN_BACK');
  return new Set(present.flatMap(({ principal, actor }) => [principal, actor]));
}

type Given = Pick<OpenedTask, 'ordinal' | 'state'> &
  Pick<Task, 'nodeId'> & { readonly origin: Origin } & Partial<Pick<Task, 'tier' | 'weight' | 'groups' | 'seat'>> & {
    readonly office?: string | null;
  };

/** A seat that an action made. Its id follows from the action and the person: a replay makes the same one. */
export function seatFor(run: Unfolding, person: string, { nodeId, ...given }: Given): OpenedTask {
  const { instance, action, context } = run;
  if (!context) throw new Error('A new seat needs the organisation of the day.');
  const { policy, org } = context;
  const barred = new Set([...barredFrom(instance, context), ...peopleAt(instance, nodeId)]);
  const found = personOf(org, person);
  const { tier = -1, weight = 1, groups = [], office = null, ...rest } = given;
  const isEnough = found !== null && authorityOf(policy, found) >= tier;
  const position = isEnough ? highestPosition(policy, found) : office;
  // Whoever heads a department for somebody else sits there with the authority of the office, and no more is asked; whoever
  // takes back what he said is asked for what he was asked for.
  const isOffice = !isEnough && given.origin.kind !== 'take-back';
  const asked = isOffice ? Math.min(tier, Math.max(0, tierOf(policy, office ?? ''))) : tier;
  return {
    id: uuidOf(instance.id, action.seq, given.origin.kind, given.seat ?? '', person),
    principal: person,
    actor: actorFor(person, { policy, facts: instance.facts, org, barred }),
    position,
    ...rest,
    ...present({
      tier: asked < 0 ? undefined : asked,
      weight: weight === 1 ? undefined : weight,
      groups: groups.length === 0 ? undefined : groups,
    }),
  };
}

/**
 * Another task in the same seat: everything stays but the person.
 * @param found the slate of the node, where the policy found this person on the day
 */
export function takeOver(
  run: Unfolding,
  task: Task,
  person: string,
  kind: 'transfer' | 'reassign' | 'rehome' | 'escalation' | 'take-back',
  state: OpenedTask['state'] = 'OPEN',
  found: readonly Seat[] | null = null,
): void {
  const { nodeId, ordinal, tier, weight, groups, seat, id, position: office } = task;
  const origin = { kind, by: run.action.seq, parent: id } as const;
  const opened = seatFor(run, person, { nodeId, ordinal, tier, weight, groups, seat, office, state, origin });
  run.emit({ type: 'SeatsAdded', nodeId, tasks: [opened], ...(found ? { seats: found } : {}) });
}
