import { tierOf } from '../authority.ts';
import type { ApproverRule, Policy, Seating } from '../policy.ts';
import type { Findings } from './findings.ts';
import type { Rungs, Tree } from './places.ts';
import { passes, type Trial } from './trial.ts';

/** Ladders that do not rise, and deadlines that hand over to nobody. */
export function checkAuthority(trial: Trial, tree: Tree, found: Findings): void {
  for (const ladder of tree.ladders) checkRise(ladder, trial, tree, found);
  const top = trial.policy.authorities.length - 1;
  for (const { path, seating, guards, nodes } of tree.nodes) {
    if (seating.deadline?.then !== 'escalate' || lowestTier(seating, trial.policy) !== top) continue;
    const witness = trial.witness(guards, (routing) => nodes.every((node) => passes(routing, node)));
    if (witness) found.add(`${path}.deadline`, 'escalation_nowhere', {}, witness);
  }
}

function checkRise({ paths, levels }: Rungs, trial: Trial, tree: Tree, found: Findings): void {
  let highest = -1;
  for (const [index, level] of levels.entries()) {
    const tier = lowestTier(level, trial.policy);
    if (tier === null) continue;
    const guards = tree.nodes.find(({ nodes }) => nodes.includes(level.key))?.guards ?? [];
    const witness = tier < highest ? trial.witness(guards, (routing) => passes(routing, level.key)) : null;
    if (witness) found.add(paths[index] ?? '', 'approver_below_band', { tier, needed: highest }, witness);
    highest = Math.max(highest, tier);
  }
}

/** The tier of the weakest voice that can carry a node; null where only a deal or a house can tell. */
function lowestTier({ mode, approvers }: Seating, policy: Policy): number | null {
  const tiers = approvers.map((rule) => ruleTier(rule, policy));
  if (tiers.some((tier) => tier === null)) return null;
  const unanimous = mode === 'all' || mode === 'sequence';
  return unanimous ? Math.max(...(tiers as number[])) : Math.min(...(tiers as number[]));
}

function ruleTier(rule: ApproverRule, policy: Policy): number | null {
  switch (rule.by) {
    case 'position':
      return tierOf(policy, rule.code);
    case 'anyOfPositions':
      return Math.min(...rule.codes.map((code) => tierOf(policy, code)));
    case 'departmentHead':
      return 0;
    default:
      return null;
  }
}
