import { authorityOf, holdsOffice, tierOf } from '../authority.ts';
import type { Context } from '../commands.ts';
import type { Action } from '../events.ts';
import { factOf, type Facts } from '../facts.ts';
import { flatten } from '../flatten.ts';
import { isFrozen, plannedSeat } from '../eligibility.ts';
import { closingAction, latestVisit, seatsOf, type Instance, type NodeRun, type Task } from '../instance.ts';
import { personOf, type OrgDirectory, type OrgPerson } from '../org.ts';
import type { Reason } from '../plan.ts';
import type { ApproverRule, Policy } from '../policy.ts';

export type OrgAt = (action: Action) => OrgDirectory;

interface Given extends Context {
  readonly orgAt?: OrgAt;
}

/** Somebody with the authority asked for has approved, or the node records on whose approval it relies. */
export function isCovered(instance: Instance, key: string, given: Given): boolean {
  const visit = latestVisit(instance, key);
  if (visit?.state === 'SKIPPED') return visit.reason !== null;
  if (visit?.state !== 'PASSED' || visit.mode === 'advisory') return visit?.state === 'PASSED';
  const { orgAt, policy } = given;
  return instance.tasks.some(
    (task) =>
      task.nodeId === visit.id &&
      (task.state === 'APPROVED' || task.state === 'AUTO_APPROVED') &&
      saysSo(instance, visit, task, policy) &&
      (!orgAt || hadAuthority(instance, task, policy, orgAt)),
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
function bringsItsAuthority(instance: Instance, visit: NodeRun, { origin, principal }: Task): boolean {
  const seat = seatsOf(instance, visit).find(({ person }) => person === principal);
  const found = ({ code, params }: Reason) => params['department'] !== undefined || code === 'peer_for_submitter';
  return origin.kind === 'policy' && (seat?.how.some(found) ?? false);
}

/** What the organisation of that moment says, and the policy; not a word of it is the seat's own. */
function hadAuthority(instance: Instance, task: Task, policy: Policy, orgAt: OrgAt): boolean {
  const rules = flatten(policy, instance.facts).find(({ node }) => node.key === task.nodeKey)?.node.approvers ?? [];
  const houses = () => sinceSubmission(instance, task).map(orgAt);
  const least = Math.min(...rules.map((rule) => leastOf(rule, instance.facts, policy, houses)));
  return momentsOf(instance, task).some((action) => {
    const org = orgAt(action);
    const person = personOf(org, task.principal);
    return person !== null && isEnough(person, least, rules, policy, org);
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
  if (isHead) return holdsOffice(policy, person, -1, org) || isPeer(person, policy);
  return authorityOf(policy, person) >= least || holdsOffice(policy, person, least, org) || isPeer(person, policy);
}

/**
 * When he must have had it: as he decided. Whoever a policy froze in his seat was found at some moment between submission
 * and his decision, and is good for it.
 */
function momentsOf(instance: Instance, task: Task): readonly Action[] {
  const put = submission(instance);
  const decided = closingAction(instance, task) ?? put;
  if (!decided || !put) return [];
  const isKept = isFrozen(instance) && plannedSeat(instance, task) !== undefined;
  return isKept ? sinceSubmission(instance, task) : [decided];
}

/** Everything between the submission and his decision: in one of these moments his seat was given to him. */
function sinceSubmission(instance: Instance, task: Task): readonly Action[] {
  const put = submission(instance);
  const decided = closingAction(instance, task) ?? put;
  return put && decided ? instance.actions.filter(({ seq }) => seq >= put.seq && seq <= decided.seq) : [];
}

/** Where a decision on another version stands, it does so since this one was put up. */
function submission({ actions }: Instance): Action | undefined {
  return actions.findLast(({ kind }) => kind === 'submit' || kind === 'resubmit');
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

function isPeer({ positions }: OrgPerson, { switches }: Policy): boolean {
  return positions.some((code) => switches.peers.includes(code));
}
