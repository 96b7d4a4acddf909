import { evaluate, type Check, type Condition } from './condition.ts';
import { comparisonsIn, flips, type Flip } from './counterfactual.ts';
import { forecastDuplicates } from './duplicates.ts';
import { asRead, factOf, malformedFacts, type Facts } from './facts.ts';
import { flatten, type Stop } from './flatten.ts';
import { OTHER_DEALS } from './matrix/window.ts';
import { personOf, type OrgDirectory } from './org.ts';
import type { Hole, PlannedNode, Reason, ReasonCode, Routing, SkippedNode } from './plan.ts';
import { LIMITS, type Gate, type Policy, type Seating, type Step } from './policy.ts';
import { present } from './present.ts';
import { refusal, type Refusal } from './refusal.ts';
import { resolveSlate, type Setting } from './slate.ts';
import { unreachable } from './threshold.ts';

/**
 * Who must approve this, in what order, and why; and who need not, and why not. Without side effects, so a preview is
 * this call and nothing else. The same arguments always give the same answer.
 * @param submitter id of the person in whose name it is submitted
 * @param assistants who submits it for him: they sit nowhere either
 */
export function route(
  policy: Policy,
  given: Facts,
  org: OrgDirectory,
  submitter: string,
  assistants: readonly string[] = [],
): Routing {
  const facts = asRead(policy.facts, given);
  const guardsOf = (stops: readonly Stop[]) => stops.map(({ guard }) => guard);
  const keptApart = new Set(assistants);
  const routing = routed({ policy, facts, org, submitter, keptApart }, (stops) =>
    flips(policy, facts, guardsOf(stops)),
  );
  const holes = routing.outcome === 'blocked' ? routing.holes : [];
  // Waiting for the organisation would change nothing: it is the policy that asks too many.
  const full = holes.find(({ reason }) => reason.code === 'too_many_seats');
  return full ? refused(refusal('too_many_seats', { node: full.nodeKey, ...full.reason.params })) : routing;
}

/** The same way, without what would turn it: for whoever tries thousands of deals and asks only where they go or stop. */
export function wayOf(policy: Policy, facts: Facts, org: OrgDirectory, submitter: string): Routing {
  return routed({ policy, facts: asRead(policy.facts, facts), org, submitter }, () => () => null);
}

interface Question extends Omit<Setting, 'submitter'> {
  readonly submitter: string;
}

function routed(
  { policy, facts, org, submitter, keptApart = new Set() }: Question,
  flipsOf: (stops: readonly Stop[]) => Flip,
): Routing {
  const person = personOf(org, submitter);
  if (!person || person.disabled) return refused(refusal('submitter_unknown', { submitter }));
  const unusable = malformedFact(policy, facts) ?? closedGate(policy.gates, facts);
  if (unusable) return refused(unusable);
  if (isNestedTooDeep(policy.steps)) return refused(refusal('nested_too_deep', { most: LIMITS.nesting }));
  const stops = flatten(policy, facts);
  const unknown = unknownFact(stops, facts);
  return unknown
    ? refused(unknown)
    : planned(stops, { policy, facts, org, submitter: person, keptApart }, flipsOf(stops));
}

/** Deeper than the checker lets anything be published: tried out, it is refused as it would be there. */
function isNestedTooDeep(steps: readonly Step[], depth = 0): boolean {
  if (depth > LIMITS.nesting) return true;
  return steps.some((step) => {
    if (step.kind !== 'choice' && step.kind !== 'parallel') return false;
    const inner = step.branches.map((branch) => branch.steps);
    return [...inner, ...(step.kind === 'choice' ? [step.otherwise] : [])].some((each) =>
      isNestedTooDeep(each, depth + 1),
    );
  });
}

function refused(reason: Refusal): Routing {
  return { outcome: 'refused', refusal: reason };
}

function malformedFact(policy: Policy, facts: Facts): Refusal | null {
  const malformed = malformedFacts(policy.facts, facts)[0];
  return malformed ? refusal('fact_malformed', malformed) : null;
}

function closedGate(gates: readonly Gate[], facts: Facts): Refusal | null {
  for (const { key, require } of gates) {
    const { truth, because } = evaluate(require, facts);
    if (truth === null) return factUnknown(because.map((check) => check.field));
    const fields = [...new Set(because.map((check) => check.field))];
    if (!truth) return refusal('gate_closed', { gate: key, because: because.map(paramsOf), fields });
  }
  return null;
}

/** A condition nobody can answer is never a no: the default branch is for what is known. */
function unknownFact(stops: readonly Stop[], facts: Facts): Refusal | null {
  for (const { node, verdict } of stops) {
    if (verdict.truth === null) return factUnknown(verdict.because.map((check) => check.field));
    const asked = node.approvers.flatMap((rule) => ('fact' in rule ? [rule.fact] : []));
    const nameless = verdict.truth ? asked.filter((field) => factOf(facts, field) === null) : [];
    if (nameless.length > 0) return factUnknown(nameless);
  }
  return null;
}

function factUnknown(fields: readonly string[]): Refusal {
  return refusal('fact_unknown', { field: fields[0], fields: [...new Set(fields)] });
}

function planned(stops: readonly Stop[], setting: Setting, flip: Flip): Routing {
  const nodes: PlannedNode[] = [];
  const holes: Hole[] = [];
  for (const stop of stops.filter(isTaken)) {
    const slate = resolveSlate(stop.node.approvers, setting);
    const node = { ...nodeOf(stop, flip), seats: slate.seats };
    nodes.push(node);
    const reasons = node.kind === 'cc' ? [] : [...slate.holes, ...unreachable(node, slate.seats)];
    holes.push(...reasons.map((reason) => ({ nodeKey: node.key, reason })));
  }
  const skipped = stops.filter((stop) => !isTaken(stop)).map((stop) => skippedOf(stop, flip));
  const plan = { nodes: forecastDuplicates(nodes, setting.policy), skipped };
  if (holes.length > 0) return { outcome: 'blocked', plan, holes };
  return { outcome: nodes.some((node) => node.kind === 'approval') ? 'route' : 'nobody', plan };
}

function isTaken(stop: Stop): boolean {
  return stop.verdict.truth === true;
}

function nodeOf({ node, kind, after, guard, own, verdict }: Stop, flip: Flip): Omit<PlannedNode, 'seats'> {
  const { key, title, approvers, mode, veto = 'immediate', need, groups, abstain, deadline } = node;
  const held = reasons('condition_held', verdict.because);
  const why: readonly Reason[] = held.length > 0 ? held : [{ code: 'always', params: {} }];
  const seating = { key, title, approvers, mode, veto, ...present({ need, groups, abstain, deadline }) };
  const decisive = decisiveFacts(node, own);
  return { ...seating, kind, after, ...decisive, why, counterfactual: flip(guard) };
}

/** What the step asks about itself, and whom its rules are read from; a step that asks nothing minds every fact. */
function decisiveFacts({ decisive, approvers }: Seating, own: Condition): Pick<PlannedNode, 'decisive'> {
  const named = approvers.flatMap((rule) => ('fact' in rule ? [rule.fact] : []));
  const comparisons = comparisonsIn(own);
  // What is counted together gets worse with every deal that is added to it.
  const together = comparisons.some(({ counted }) => counted) ? [OTHER_DEALS] : [];
  const asked = decisive ?? [...comparisons.map(({ field }) => field), ...named];
  return decisive || asked.length > 0 ? { decisive: [...new Set([...asked, ...together])] } : {};
}

function skippedOf({ node, guard, verdict }: Stop, flip: Flip): SkippedNode {
  const why = reasons('condition_failed', verdict.because);
  return { key: node.key, title: node.title, why, counterfactual: flip(guard) };
}

function reasons(code: ReasonCode, checks: readonly Check[]): Reason[] {
  const each = checks.filter((check, index) => checks.findIndex((other) => isSameCheck(check, other)) === index);
  return each.map((check) => ({ code, params: paramsOf(check) }));
}

/** The cells of a table ask the same again and again; an answer is said once. */
function isSameCheck(one: Check, other: Check): boolean {
  const isSame = one.field === other.field && one.op === other.op && one.value === other.value;
  return isSame && (one.counted === undefined) === (other.counted === undefined);
}

function paramsOf({ field, op, value, actual, counted, deals }: Check): Readonly<Record<string, unknown>> {
  const together = deals?.map(({ number, on, facts }) => ({ number, on, value: facts[field] ?? null }));
  return {
    field,
    op,
    value,
    actual,
    ...(counted ? { how: counted.how, days: counted.days, deals: together ?? [] } : {}),
  };
}
