import { authorityAt, authorityOf, holdsOffice, tierOf } from '../authority.ts';
import type { Context } from '../commands.ts';
import { givenAt } from '../duplicates.ts';
import type { Action } from '../events.ts';
import { factOf, type Facts } from '../facts.ts';
import { flatten } from '../flatten.ts';
import { isFrozen, plannedSeat } from '../eligibility.ts';
import { closingAction, latestVisit, seatsOf, tasksOf, type Instance, type NodeRun, type Task } from '../instance.ts';
import { personOf, type OrgDirectory, type OrgPerson } from '../org.ts';
import type { Reason } from '../plan.ts';
import type { ApproverRule, Policy } from '../policy.ts';

export type OrgAt = (action: Action) => OrgDirectory;

interface Given extends Context {
  readonly orgAt?: OrgAt;
}

/** Somebody with the authority asked for has approved: here, or where the node records that it relies on his approval. */
export function isCovered(instance: Instance, key: string, given: Given): boolean {
  const visit = latestVisit(instance, key);
  if (visit?.state !== 'PASSED' && visit?.state !== 'SKIPPED') return false;
  const approvals = tasksOf(instance, visit).filter(({ state }) => state === 'APPROVED' || state === 'AUTO_APPROVED');
  // A round that jumped back to who returned it asks nobody at what he had seen decided.
  const asksNobody = visit.mode === 'advisory' || (visit.state === 'SKIPPED' && approvals.length === 0);
  if (asksNobody) return visit.state === 'PASSED' || visit.reason !== null;
  return approvals.some((task) => hasSaidSo(instance, visit, task, given));
}

function hasSaidSo(instance: Instance, visit: NodeRun, task: Task, { orgAt, policy }: Given): boolean {
  const seat = givenAt(instance, task);
  const where = instance.nodes.find(({ id }) => id === seat.nodeId) ?? visit;
  // What stands from an earlier version was asked of him by the same rule.
  const isEnough = seat.nodeKey === task.nodeKey || authorityAt(policy, seat) >= task.tier;
  return (
    isEnough && saysSo(instance, where, seat, policy) && (!orgAt || hadAuthority(instance, task, seat, policy, orgAt))
  );
}

/** What the seat says of itself. */
function saysSo(instance: Instance, visit: NodeRun, task: Task, policy: Policy): boolean {
  return tierOf(policy, task.position ?? '') >= task.tier || bringsItsAuthority(instance, visit, task);
}

/**
 * Who was found as the head of a department has its authority, whatever else he is; and nobody sits above a submitter
 * without a superior, so that a peer whom the policy names for him has his.
 */
function bringsItsAuthority(instance: Instance, visit: NodeRun, task: Task): boolean {
  const root = instance.tasks.find(({ id }) => id === task.seat) ?? task;
  const seat = seatsOf(instance, visit).find(({ person }) => person === root.principal);
  const found = ({ code, params }: Reason) => params['department'] !== undefined || code === 'peer_for_submitter';
  // Whoever heads it in his stead brings no more than that; any other successor was measured by what the seat asks.
  const { kind } = cameBy(instance, task).origin;
  const isHis = kind === 'policy' || (kind === 'rehome' && task.tier <= 0);
  return isHis && root.origin.kind === 'policy' && (seat?.how.some(found) ?? false);
}

/** The seat as it came to him: taking a decision back leaves him where he was. */
function cameBy({ tasks }: Instance, task: Task): Task {
  let came = task;
  while (came.origin.kind === 'take-back') {
    const { parent } = came.origin;
    const before = tasks.find(({ id }) => id === parent);
    if (!before) break;
    came = before;
  }
  return came;
}

/**
 * What the organisation of that moment says, and the policy; not a word of it is the seat's own, but that somebody was
 * asked for want of a superior.
 * @param seat where it was said, which is elsewhere for whoever was not asked again
 */
function hadAuthority(instance: Instance, task: Task, seat: Task, policy: Policy, orgAt: OrgAt): boolean {
  const rules = flatten(policy, instance.facts).find(({ node }) => node.key === task.nodeKey)?.node.approvers ?? [];
  const houses = () => sinceSubmission(instance, seat).map(orgAt);
  const least = Math.min(...rules.map((rule) => leastOf(rule, instance.facts, policy, houses)));
  const isPeer = plannedSeat(instance, seat)?.how.some(({ code }) => code === 'peer_for_submitter') ?? false;
  return momentsOf(instance, seat).some((action) => {
    const org = orgAt(action);
    const person = personOf(org, seat.principal);
    if (person === null) return false;
    return isEnough(person, least, rules, policy, org) || (isPeer && holdsPeersPosition(person, policy));
  });
}

function isEnough(
  person: OrgPerson,
  least: number,
  rules: readonly ApproverRule[],
  policy: Policy,
  org: OrgDirectory,
): boolean {
  const isHead = rules.some(({ by }) => by === 'departmentHead') && authorityOf(policy, person) < 0;
  return (!isHead && authorityOf(policy, person) >= least) || holdsOffice(policy, person, isHead ? -1 : least, org);
}

/**
 * When he must have had it: as he decided. Whoever a policy froze in his seat was found at some moment between submission
 * and his decision, and is good for it.
 */
function momentsOf(instance: Instance, task: Task): readonly Action[] {
  const decided = closingAction(instance, task);
  const isKept = isFrozen(instance) && plannedSeat(instance, task) !== undefined;
  return decided && !isKept ? [decided] : sinceSubmission(instance, task);
}

/**
 * Everything between the submission and his decision: in one of these moments his seat was given to him. Where a decision
 * in another approval stands, that was at any time since this one was put up.
 */
function sinceSubmission(instance: Instance, task: Task): readonly Action[] {
  const { actions } = instance;
  const until = closingAction(instance, task)?.seq ?? actions.length;
  const put = actions.findLast(({ kind, seq }) => seq <= until && (kind === 'submit' || kind === 'resubmit'));
  return put ? actions.filter(({ seq }) => seq >= put.seq && seq <= until) : [];
}

/**
 * The authority that a rule asks for. Of a person named it is his own, the least he had since it was submitted: whoever
 * decides in his stead has that at least. Of a superior, and of whom a fact names, nobody can say it afterwards.
 */
function leastOf(rule: ApproverRule, facts: Facts, policy: Policy, houses: () => readonly OrgDirectory[]): number {
  switch (rule.by) {
    case 'position':
      return tierOf(policy, rule.code);
    case 'anyOfPositions':
      return Math.min(...rule.codes.map((code) => tierOf(policy, code)));
    case 'positionsIn': {
      const codes = factOf(facts, rule.fact);
      return Math.min(...(Array.isArray(codes) ? codes : []).map((code) => tierOf(policy, String(code))));
    }
    case 'person': {
      const ranks = houses()
        .map((org) => personOf(org, rule.id))
        .map((who) => (who ? authorityOf(policy, who) : -1));
      return Math.min(...ranks);
    }
    case 'departmentHead':
      return 0;
    default:
      return -1;
  }
}

function holdsPeersPosition({ positions }: OrgPerson, { switches }: Policy): boolean {
  return positions.some((code) => switches.peers.includes(code));
}
