import { authorityOf, holdsOffice } from './authority.ts';
import { rootOf } from './bench.ts';
import type { Context } from './commands.ts';
import { seatsOf, type Instance, type Task } from './instance.ts';
import { isDecider, personOf, superiorsOf, type OrgPerson } from './org.ts';
import type { Reason, Seat } from './plan.ts';
import { DEFAULTS } from './policy.ts';

/**
 * Why whoever sits here may not decide any more, held against the organisation of today; null while he may. A policy that
 * freezes its slates keeps its people for as long as they are there at all.
 */
export function lostSeat(instance: Instance, task: Task, context: Context): Reason | null {
  const person = personOf(context.org, task.principal);
  const params = { person: task.principal, task: task.id };
  if (!person || person.disabled) return { code: 'approver_disabled', params };
  if (!isDecider(person)) return { code: 'may_not_decide', params };
  const isOwn = context.owner === task.principal && context.owner !== instance.submitter;
  if (isOwn) return { code: 'no_longer_eligible', params: { ...params, position: task.position } };
  const seat = plannedSeat(instance, task);
  if ((seat && isFrozen(instance)) || isStillFit(seat, instance, task, person, context)) return null;
  return { code: 'no_longer_eligible', params: { ...params, position: task.position } };
}

/** Whether approvers are found once, so that who was found stays it. */
export function isFrozen({ policy }: Pick<Instance, 'policy'>): boolean {
  return (policy.switches.slates ?? DEFAULTS.slates) === 'at-submission';
}

function isStillFit(
  seat: Seat | undefined,
  instance: Instance,
  task: Task,
  person: OrgPerson,
  { org, policy }: Context,
): boolean {
  if (seat) return seat.how.some((why) => holds(why, task, person, instance, { org, policy }));
  // Whoever was asked for an opinion, or to sign as well, was asked as the person he is.
  return task.tier < 0 || authorityOf(policy, person) >= task.tier || holdsOffice(policy, person, task.tier, org);
}

/** His seat as the policy gave it to him; none for whoever got somebody else's, or was added. */
export function plannedSeat(instance: Instance, task: Task): Seat | undefined {
  const node = instance.nodes.find(({ id }) => id === task.nodeId);
  if (!node || rootOf(task, instance.tasks).origin.kind !== 'policy') return undefined;
  return seatsOf(instance, node).find(({ person }) => person === task.principal);
}

/** Whether the way by which he was found still leads to him, or he has authority enough to stand above it. */
function holds(
  { code, params }: Reason,
  { tier }: Task,
  person: OrgPerson,
  instance: Instance,
  { org, policy }: Context,
) {
  const authority = authorityOf(policy, person);
  const isEnough = tier >= 0 && authority >= tier;
  if (typeof params['department'] === 'string' && WAYS.includes(code)) {
    const department = org.departments.find(({ id }) => id === params['department']);
    const isHead = department?.headId === person.id || department?.actingHeadId === person.id;
    return isHead || authority > tier;
  }
  switch (code) {
    case 'holds_position':
    case 'peer_for_submitter':
      return isEnough || person.positions.includes(String(params['position']));
    case 'superior_of_submitter':
      return authority > tier || isAbove(person, instance.submitter, org);
    default:
      return WAYS.includes(code) && authority >= tier;
  }
}

/** How somebody comes to a seat; the other reasons tell why somebody else did not. */
const WAYS: readonly Reason['code'][] = [
  ...(['heads_department', 'acting_head', 'holds_position', 'climbed', 'named_person', 'named_by_fact'] as const),
  ...(['superior_of_submitter', 'superior_for_submitter', 'peer_for_submitter', 'own_authority'] as const),
];

function isAbove({ id }: OrgPerson, submitter: string, org: Context['org']): boolean {
  const below = personOf(org, submitter);
  return below !== null && [...superiorsOf(org, below)].some((superior) => superior.id === id);
}
