import { canonicalJson } from '@countersign/kernel';
import { decidedTask, votesOf } from './bench.ts';
import type { Standing } from './events.ts';
import { factOf, isMoneyJson, moneyOf, type FactSpec, type Facts, type FactValue, type OtherDeals } from './facts.ts';
import { latestVisit, tasksOf, type Instance } from './instance.ts';
import type { Plan, PlannedNode, ReasonCode } from './plan.ts';
import type { Policy } from './policy.ts';
import { present } from './present.ts';
import { goesBeyond, type Measured } from './substance.ts';

/** The later version: its facts, and what else people decide on. */
export interface Later extends Measured {
  readonly facts: Facts;
}

/**
 * The decisions on an earlier version that stand for a later one: at nodes that ask the same people in the same way, none
 * of whose decisive facts got worse, and where nothing goes beyond what was agreed to. What got better was covered by the
 * approval of the worse; what was taken back covers nothing. Whoever is asked for words of his own only is asked again when
 * those change, and then always.
 * @param elsewhere whether the later version is another instance
 */
export function standingFrom(
  before: Instance,
  plan: Plan,
  later: Later,
  policy: Policy,
  elsewhere: boolean,
): Standing[] {
  if (before.revokedBy !== null) return [];
  const isWider = goesBeyond(later, asMeasured(before));
  const asked = plan.nodes.filter((node) => node.kind === 'approval' && isAskedAlike(node, before));
  return asked.flatMap((node) => {
    const touched = (person: string): boolean => {
      const own = ownParts(node, person, [before, later]);
      return (isWider && own === null) || factsOf(node, policy).some((field) => hasMoved(field, own));
    };
    const hasMoved = (field: string, own: readonly string[] | null): boolean => {
      const [was, is] = [partsOf(before, field), partsOf(later, field)];
      if (was && is && own) return own.some((part) => was[part] !== is[part]);
      if (canonicalJson(was) !== canonicalJson(is)) return true;
      return gotWorse(policy.facts[field], factOf(before.facts, field), factOf(later.facts, field));
    };
    return decisionsAt(node, before, elsewhere).filter(({ person }) => !touched(person));
  });
}

/** A version that was put up, as later ones are measured by it. */
export function asMeasured({ subject: { hash }, substance, envelope }: Instance): Measured {
  return { hash, substance, envelope };
}

function isAskedAlike(node: PlannedNode, before: Instance): boolean {
  const earlier = before.plan.nodes.find(({ key }) => key === node.key);
  return earlier !== undefined && askedAs(earlier) === askedAs(node);
}

function askedAs({ mode, need, groups, abstain, approvers }: PlannedNode): string {
  return canonicalJson([mode, need ?? null, groups ?? null, abstain ?? null, approvers]);
}

function factsOf({ decisive }: PlannedNode, policy: Policy): readonly string[] {
  return decisive ?? Object.keys(policy.facts);
}

function partsOf({ substance }: Measured, field: string): Readonly<Record<string, string>> | null {
  return substance?.parts?.[field] ?? null;
}

/** The positions for whose parts alone somebody sits here; null for whoever looks at the whole, or where none are told. */
function ownParts(node: PlannedNode, person: string, versions: readonly Measured[]): readonly string[] | null {
  const fields = node.approvers.map((rule) => (rule.by === 'positionsIn' ? rule.fact : null));
  const told = fields.every((field) => field !== null && versions.every((version) => partsOf(version, field)));
  const how = node.seats.find((seat) => seat.person === person)?.how ?? [];
  const positions = how.flatMap(({ code, params }) => (code === 'holds_position' ? [String(params['position'])] : []));
  return told && positions.length > 0 && positions.length === how.length ? positions : null;
}

/** Any change is one for the worse, unless the fact says which way is better and it went there. */
export function gotWorse(spec: FactSpec | undefined, was: FactValue | null, is: FactValue | null): boolean {
  if (canonicalJson(was) === canonicalJson(is)) return false;
  if (spec?.type === 'deals') return !isAmong(is as OtherDeals | null, was as OtherDeals | null);
  const order = was === null || is === null ? null : orderOf(was, is);
  if (!spec?.worse || order === null) return true;
  return spec.worse === 'lower' ? order > 0 : order < 0;
}

/** Nothing has been added since, nor grown; what lies further back now only counts for less. */
function isAmong(is: OtherDeals | null, was: OtherDeals | null): boolean {
  const known = new Set(was?.deals.map((deal) => canonicalJson(deal)));
  return is !== null && is.deals.every((deal) => known.has(canonicalJson(deal)));
}

function orderOf(left: FactValue, right: FactValue): number | null {
  if (isMoneyJson(left) && isMoneyJson(right))
    return left.currency === right.currency ? moneyOf(left).compare(moneyOf(right)) : null;
  return typeof left === 'number' && typeof right === 'number' ? left - right : null;
}

/** What a return went past, or another version asks otherwise, does not count. */
const VOID: readonly (ReasonCode | undefined)[] = ['returned_past', 'asked_otherwise'];

/** Whoever decided in a planned person's seat decided for that seat. */
function decisionsAt({ key }: PlannedNode, before: Instance, elsewhere: boolean): Standing[] {
  const visit = latestVisit(before, key);
  if (!visit || VOID.includes(visit.reason?.code)) return [];
  return votesOf(tasksOf(before, visit), null).flatMap(({ seat, tasks, state }) => {
    const decided = decidedTask(tasks);
    const root = tasks.find(({ id }) => id === seat);
    if (!decided?.closedBy || !root || !['APPROVED', 'AUTO_APPROVED', 'ADVISED'].includes(state)) return [];
    const instanceId = decided.reliesOn ?? (elsewhere ? before.id : undefined);
    const stands = state === 'ADVISED' ? ('ADVISED' as const) : ('AUTO_APPROVED' as const);
    return [
      { nodeKey: key, person: root.principal, state: stands, action: decided.closedBy, ...present({ instanceId }) },
    ];
  });
}
