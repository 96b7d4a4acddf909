import { personOf } from '../org.ts';
import type { Hole, Plan, PlannedNode, ReasonCode, Routing } from '../plan.ts';
import { LIMITS, type Seating } from '../policy.ts';
import { resolveSlate } from '../slate.ts';
import type { FindingCode, Findings, Witness } from './findings.ts';
import type { Place, Tree } from './places.ts';
import { passes, type Trial } from './trial.ts';

type Node = Place & { readonly seating: Seating };

const HOLES: Partial<Record<ReasonCode, FindingCode>> = {
  nobody_eligible: 'slate_empty',
  nobody_above_submitter: 'self_seat_vacant',
  threshold_unreachable: 'threshold_unreachable',
  too_many_seats: 'too_many_seats',
};

/** Routes a deal to every node for somebody of every department, and looks at who would sit there. */
export function checkPeople(trial: Trial, tree: Tree, found: Findings, isHouseKnown: boolean): void {
  const seen = new Set<string>();
  const routed = new Map<string, Routing>();
  const say = (node: Node, code: FindingCode, params: Readonly<Record<string, unknown>>, witness: Witness): void => {
    const place = `${node.path} ${code}`;
    if (!seen.has(place)) found.add(node.path, code, params, witness);
    seen.add(place);
  };
  for (const node of tree.nodes) {
    const deal = trial.witness(node.guards, (routing) => passes(routing, node.seating.key));
    if (!deal) continue;
    namedPeople(node, deal, say);
    for (const submitter of trial.submitters) {
      const witness = { facts: deal.facts, submitter };
      const key = JSON.stringify(witness);
      const routing = routed.get(key) ?? trial.route(witness);
      routed.set(key, routing);
      if (routing.outcome === 'refused') continue;
      const planned = routing.plan.nodes.find(({ key: name }) => name === node.seating.key);
      if (planned?.seats.some(({ person }) => person === submitter)) say(node, 'self_approval', { submitter }, witness);
      if (!isHouseKnown) continue;
      holesOf(routing, node, witness, say);
      keptApart(trial, routing.plan, node, witness, say);
      if (planned) thresholds(node, planned, witness, say);
    }
  }
}

type Say = (node: Node, code: FindingCode, params: Readonly<Record<string, unknown>>, witness: Witness) => void;

function namedPeople(node: Node, witness: Witness, say: Say): void {
  for (const rule of node.seating.approvers)
    if (rule.by === 'person') say(node, 'person_named', { person: rule.id }, witness);
}

function holesOf(routing: Routing, node: Node, witness: Witness, say: Say): void {
  const holes: readonly Hole[] = routing.outcome === 'blocked' ? routing.holes : [];
  for (const { nodeKey, reason } of holes) {
    const code = HOLES[reason.code];
    if (nodeKey === node.seating.key && code)
      say(node, code, { ...reason.params, submitter: witness.submitter }, witness);
  }
}

/** Whoever alone can decide the one node, and is kept from deciding the other, is the only one who could decide that too. */
function keptApart(trial: Trial, plan: Plan, node: Node, witness: Witness, say: Say): void {
  const { policy, org } = trial;
  const { key, approvers } = node.seating;
  const submitter = personOf(org, witness.submitter);
  const at = plan.nodes.findIndex((planned) => planned.key === key);
  if (!submitter || at < 0 || plan.nodes[at]?.seats.length === 0) return;
  const groups = (policy.switches.separate ?? []).filter((group) => group.includes(key));
  for (const earlier of plan.nodes.slice(0, at)) {
    const [only, ...others] = earlier.seats;
    if (!only || others.length > 0 || !groups.some((group) => group.includes(earlier.key))) continue;
    const kept = new Set([only.person]);
    const { holes } = resolveSlate(approvers, { policy, org, facts: witness.facts, submitter, keptApart: kept });
    if (holes.length > 0) say(node, 'separation_impossible', { node: earlier.key, person: only.person }, witness);
  }
}

/** Votes that cannot be had from the seats there are. */
function thresholds(node: Node, { mode, need = 1, groups = {}, seats }: PlannedNode, witness: Witness, say: Say): void {
  if (seats.length > LIMITS.seats) say(node, 'too_many_seats', { seats: seats.length, most: LIMITS.seats }, witness);
  if (mode === 'count' && need > seats.length)
    say(node, 'threshold_unreachable', { need, seats: seats.length }, witness);
  if (mode !== 'per-group') return;
  for (const [group, wanted] of Object.entries(groups)) {
    const having = seats.filter((seat) => seat.groups?.includes(group)).length;
    if (wanted > having) say(node, 'threshold_unreachable', { group, need: wanted, seats: having }, witness);
  }
}
