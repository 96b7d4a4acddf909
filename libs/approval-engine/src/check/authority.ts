import { authorityOf, holdsOffice, tierOf } from '../authority.ts';
import { personOf, type OrgPerson } from '../org.ts';
import type { PlannedNode, Routing, Seat } from '../plan.ts';
import type { ApproverRule, Seating } from '../policy.ts';
import type { Findings, Witness } from './findings.ts';
import type { Rungs, Tree } from './places.ts';
import { passes, type Trial } from './trial.ts';

/**
 * Ladders that do not rise, people named for a decision who have no authority at all, and deadlines that hand over to
 * nobody.
 * @param isHouseKnown whether it is known who holds which position: then people are ranked as well as rules
 */
export function checkAuthority(trial: Trial, tree: Tree, found: Findings, isHouseKnown: boolean): void {
  for (const ladder of tree.ladders) checkRise(ladder, trial, tree, found, isHouseKnown);
  if (isHouseKnown) checkNamed(trial, tree, found);
  const top = trial.policy.authorities.length - 1;
  for (const { path, seating, guards, nodes } of tree.nodes) {
    if (seating.deadline?.then !== 'escalate' || lowestTier(seating, trial) !== top) continue;
    const witness = trial.witness(guards, (routing) => nodes.every((node) => passes(routing, node)));
    if (witness) found.add(`${path}.deadline`, 'escalation_nowhere', {}, witness);
  }
}

function checkRise({ paths, levels }: Rungs, trial: Trial, tree: Tree, found: Findings, isHouseKnown: boolean): void {
  let needed = -1;
  for (const [index, level] of levels.entries()) {
    if (level.approvers.length === 0) continue;
    const path = paths[index] ?? '';
    const guards = tree.nodes.find(({ nodes }) => nodes.includes(level.key))?.guards ?? [];
    const deal = needed < 0 ? null : trial.witness(guards, (routing) => passes(routing, level.key));
    const tier = lowestTier(level, trial);
    if (deal && tier !== null && tier < needed) found.add(path, 'approver_below_band', { tier, needed }, deal);
    else if (deal && isHouseKnown) checkSeats(level, path, needed, deal, trial, found);
    needed = Math.max(needed, tier ?? -1);
  }
}

/** Who would really sit there, submitted by whomever: a superior, whom a fact names, or a peer in a submitter's stead. */
function checkSeats(
  level: Seating,
  path: string,
  needed: number,
  { facts }: Witness,
  trial: Trial,
  found: Findings,
): void {
  for (const submitter of trial.submitters) {
    const witness = { facts, submitter };
    const planned = nodeIn(trial.route(witness), level.key);
    const seats = planned?.seats.map((seat) => ({ seat, tier: standingOf(seat, trial) })) ?? [];
    const weakest = voice(
      level,
      seats.map(({ tier }) => tier),
    );
    if (seats.length === 0 || weakest >= needed) continue;
    const person = seats.find(({ tier }) => tier === weakest)?.seat;
    const place = person && isPeer(person) ? 'switches.peers' : path;
    const params = { tier: weakest, needed, person: person?.person, submitter };
    return found.add(place, 'approver_below_band', params, witness);
  }
}

function nodeIn(routing: Routing, node: string): PlannedNode | undefined {
  return routing.outcome === 'refused' ? undefined : routing.plan.nodes.find(({ key }) => key === node);
}

function isPeer({ how }: Seat): boolean {
  return how.some(({ code }) => code === 'peer_for_submitter');
}

/** Authority comes with a position that ranks, or with an office: a name alone has none, whatever the deal. */
function checkNamed(trial: Trial, tree: Tree, found: Findings): void {
  for (const { path, seating, guards } of tree.nodes) {
    if (seating.mode === 'advisory') continue;
    for (const rule of seating.approvers) {
      if (rule.by !== 'person' || (ruleTier(rule, trial) ?? 0) >= 0) continue;
      const witness = trial.witness(guards, (routing) =>
        (nodeIn(routing, seating.key)?.seats ?? []).some(({ person }) => person === rule.id),
      );
      // A ladder has said so already, and of which band.
      const isTold = found.list.some((each) => each.code === 'approver_below_band' && each.path === path);
      if (witness && !isTold) found.add(path, 'approver_below_band', { tier: -1, needed: 0, person: rule.id }, witness);
    }
  }
}

/** The tier of the weakest voice that can carry a node; null where only a deal or a house can tell. */
function lowestTier(seating: Seating, trial: Trial): number | null {
  const tiers = seating.approvers.map((rule) => ruleTier(rule, trial));
  return tiers.some((tier) => tier === null) ? null : voice(seating, tiers as number[]);
}

/** Where everybody has to agree, the strongest does as well. */
function voice({ mode }: Seating, tiers: readonly number[]): number {
  return mode === 'all' || mode === 'sequence' ? Math.max(...tiers) : Math.min(...tiers);
}

function ruleTier(rule: ApproverRule, { policy, org }: Trial): number | null {
  switch (rule.by) {
    case 'position':
      return tierOf(policy, rule.code);
    case 'anyOfPositions':
      return Math.min(...rule.codes.map((code) => tierOf(policy, code)));
    case 'departmentHead':
      return 0;
    case 'person': {
      const person = personOf(org, rule.id);
      return person && !person.disabled ? rankOf(person, { policy, org }) : null;
    }
    default:
      return null;
  }
}

/** Who heads a department has the authority of one, with or without a position that ranks. */
function rankOf(person: OrgPerson, { policy, org }: Pick<Trial, 'policy' | 'org'>): number {
  return Math.max(authorityOf(policy, person), holdsOffice(policy, person, -1, org) ? 0 : -1);
}

function standingOf({ person, position }: Seat, trial: Trial): number {
  const who = personOf(trial.org, person);
  return Math.max(position === null ? -1 : tierOf(trial.policy, position), who ? rankOf(who, trial) : -1);
}
