import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  route,
  shippedPacks,
  type Facts,
  type OrgDirectory,
  type OtherDeals,
  type Plan,
  type PlannedNode,
  type Policy,
  type Reason,
  type Seat,
} from './index.ts';

/**
 * A second opinion on a stored explanation. It shares no code with the router: it reads what was stored, looks the
 * facts and the organisation up for itself, and says what does not follow.
 */
function objections(plan: Plan, policy: Policy, facts: Facts, org: OrgDirectory, submitter: string): string[] {
  return [
    ...plan.nodes.flatMap((node) => node.why.flatMap((reason) => condition(reason, facts, true).map(about(node)))),
    ...plan.skipped.flatMap((node) => node.why.flatMap((reason) => condition(reason, facts, false).map(about(node)))),
    ...plan.skipped.filter(({ why }) => why.length === 0).map(({ key }) => `${key}: skipped without a reason`),
    ...plan.nodes.flatMap((node) => seats(node, policy, facts, org, submitter).map(about(node))),
  ];
}

const about =
  ({ key }: { readonly key: string }) =>
  (objection: string): string =>
    `${key}: ${objection}`;

function condition({ code, params }: Reason, facts: Facts, held: boolean): string[] {
  if (code === 'always') return held ? [] : ['skipped although nothing stands before it'];
  const { field, op, value, actual, ...counted } = params as unknown as Asked;
  const found = counted.deals ? together(field, facts, counted as Counted) : (facts[field] ?? null);
  if (JSON.stringify(found) !== JSON.stringify(actual)) return [`${field} is not ${JSON.stringify(actual)}`];
  return answer(op, actual, value) === held ? [] : [`${field} ${op} does not come out ${held}`];
}

interface Counted {
  readonly how: 'sum' | 'least' | 'most';
  readonly days: number;
  readonly deals: readonly { readonly number: string; readonly on: string; readonly value: unknown }[];
}
type Asked = { field: string; op: string; value: unknown; actual: unknown } & Partial<Counted>;

/** Counted anew from the deals the subject brought; null where the explanation names others than lie within. */
function together(field: string, facts: Facts, { how, days, deals }: Counted): unknown {
  const { asOf, deals: brought } = (facts['otherDeals'] ?? { asOf: '', deals: [] }) as OtherDeals;
  const day = (date: string): number => Date.parse(date) / 86_400_000;
  const within = brought.filter(({ on, with: whose }) => {
    return whose === 'customer' && day(on) <= day(asOf) && day(asOf) - day(on) < days;
  });
  const named = within.map((deal) => ({ number: deal.number, on: deal.on, value: deal.facts[field] ?? null }));
  if (JSON.stringify(named) !== JSON.stringify(deals)) return null;
  const all = [facts[field], ...named.map(({ value }) => value)].sort((one, other) => cents(one) - cents(other));
  if (how !== 'sum') return how === 'least' ? all[0] : all.at(-1);
  const sum = all.reduce<number>((so, each) => so + cents(each), 0);
  return typeof facts[field] === 'number' ? sum : { amount: (sum / 100).toFixed(2), currency: 'CNY' };
}

const cents = (value: unknown): number =>
  typeof value === 'object' && value !== null && 'amount' in value
    ? Math.round(Number(value.amount) * 100)
    : Number(value);

function answer(op: string, actual: unknown, value: unknown): boolean {
  const same = JSON.stringify(actual) === JSON.stringify(value);
  switch (op) {
    case 'eq':
      return same;
    case 'ne':
      return !same;
    case 'lt':
      return cents(actual) < cents(value);
    case 'lte':
      return cents(actual) <= cents(value);
    case 'gt':
      return cents(actual) > cents(value);
    case 'gte':
      return cents(actual) >= cents(value);
    case 'in':
      return (value as unknown[]).includes(actual);
    case 'nin':
      return !(value as unknown[]).includes(actual);
    case 'isNull':
      return (actual === null) === value;
    default:
      throw new Error(`Nothing is known of ${op}.`);
  }
}

function seats(node: PlannedNode, policy: Policy, facts: Facts, org: OrgDirectory, submitter: string): string[] {
  const wrong = node.seats.flatMap((seat) => seat.how.flatMap((how) => claim(how, seat, policy, org, submitter)));
  const named = peopleNamed(node, facts, org, submitter);
  const missing = named.filter((id) => id !== submitter && !node.seats.some(({ person }) => person === id));
  const strangers = node.seats.filter(
    ({ person, how }) => !named.includes(person) && how.every(({ code }) => ORDINARY.includes(code)),
  );
  return [
    ...wrong,
    ...missing.map((id) => `${id} has no seat`),
    ...strangers.map(({ person }) => `${person} is not named by any rule`),
    ...node.seats.filter(({ person }) => person === submitter).map(() => 'the submitter sits here'),
  ];
}

const ORDINARY = ['heads_department', 'holds_position'];

/** Everybody whom the rules name and who has not left. */
function peopleNamed({ approvers }: PlannedNode, facts: Facts, org: OrgDirectory, submitter: string): string[] {
  const holders = (codes: readonly string[]): string[] =>
    org.people
      .filter(({ positions, disabled }) => !disabled && positions.some((code) => codes.includes(code)))
      .map(({ id }) => id);
  return approvers.flatMap((rule) => {
    if (rule.by === 'position') return holders([rule.code]);
    if (rule.by === 'anyOfPositions') return holders(rule.codes);
    if (rule.by === 'positionsIn') return holders(facts[rule.fact] as string[]);
    const own = org.people.find(({ id }) => id === submitter)?.departmentId;
    const head = org.departments.find(({ id }) => id === own)?.headId;
    return org.people.some(({ id, disabled }) => id === head && !disabled) ? [head!] : [];
  });
}

function claim(
  { code, params }: Reason,
  { person }: Seat,
  policy: Policy,
  org: OrgDirectory,
  submitter: string,
): string[] {
  const one = org.people.find(({ id }) => id === person);
  const tier = Math.max(
    ...(one?.positions ?? []).map((held) => policy.authorities.findIndex((codes) => codes.includes(held))),
  );
  const claims: Record<string, () => boolean> = {
    heads_department: () => org.departments.some(({ id, headId }) => id === params['department'] && headId === person),
    holds_position: () => one?.positions.includes(String(params['position'])) === true,
    approver_disabled: () => org.people.some(({ id, disabled }) => id === params['person'] && disabled),
    superior_for_submitter: () => superiors(org, submitter).includes(person) && tier >= 0,
    peer_for_submitter: () => policy.switches.peers.some((peer) => one?.positions.includes(peer)),
    climbed: () => !one?.disabled && (tier > 0 || superiors(org, submitter).includes(person)),
    seat_vacant: () => params['positions'] === undefined || holdersLeft(org, params['positions'] as string[]) === 0,
  };
  const holds = claims[code];
  if (!holds) return [`nothing is known of ${code}`];
  return holds() ? [] : [`${code} is not so for ${person}`];
}

function holdersLeft(org: OrgDirectory, codes: readonly string[]): number {
  return org.people.filter(({ positions }) => positions.some((code) => codes.includes(code))).length;
}

function superiors(org: OrgDirectory, id: string): string[] {
  const above = org.people.find((person) => person.id === id)?.superiorId;
  return above === null || above === undefined ? [] : [above, ...superiors(org, above)];
}

const packs = Object.values(shippedPacks);
const situation = fc.constantFrom(...packs).chain((pack) =>
  fc.record({
    pack: fc.constant(pack),
    facts: fc.constantFrom(...pack.cases.map(({ facts }) => facts)),
    ratio: fc.integer({ min: 3000, max: 7000 }),
    submitter: fc.constantFrom(...pack.organisation.people.map(({ id }) => id)),
    gone: fc.uniqueArray(fc.constantFrom(...pack.organisation.people.map(({ id }) => id)), { maxLength: 3 }),
  }),
);

describe('a stored explanation', () => {
  it('bears looking into by somebody else: every condition and every seat follows from facts and organisation', () => {
    fc.assert(
      fc.property(situation, ({ pack, facts: given, ratio, submitter, gone }) => {
        const { policy, organisation } = pack;
        const facts = policy.facts['ratio'] ? { ...given, ratio } : given;
        const people = organisation.people.map((person) => ({ ...person, disabled: gone.includes(person.id) }));
        const org = { ...organisation, people };
        const routing = route(policy, facts, org, submitter);
        if (routing.outcome === 'refused' || routing.outcome === 'blocked') return;
        const stored = JSON.parse(JSON.stringify(routing.plan)) as Plan;
        expect(objections(stored, policy, facts, org, submitter)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('is objected to when it was altered', () => {
    const [{ policy, organisation, cases }] = [packs[0]!];
    const { facts } = cases[1]!;
    const routing = route(policy, facts, organisation, 'sales-a1');
    if (routing.outcome === 'refused') throw new Error('It has a route.');
    const [first, second] = routing.plan.nodes;
    const forge = (node: Partial<PlannedNode>): string[] =>
      objections(
        { ...routing.plan, nodes: [first!, { ...second!, ...node }] },
        policy,
        facts,
        organisation,
        'sales-a1',
      );
    expect(forge({})).toEqual([]);
    expect(forge({ seats: [{ ...second!.seats[0]!, person: 'sales-a2' }] })).toHaveLength(3);
    expect(
      forge({ why: [{ code: 'condition_held', params: { field: 'ratio', op: 'lt', value: 4000, actual: 4999 } }] }),
    ).toHaveLength(1);
  });

  it('names, where a node is left out, a condition of the policy that really fails', () => {
    for (const { policy, organisation, cases } of packs) {
      const fields = new Set(
        JSON.stringify([policy.steps, policy.matrices])
          .match(/"[A-Za-z]+"/g)
          ?.map((word) => word.slice(1, -1)),
      );
      for (const { facts, submitter } of cases) {
        const routing = route(policy, facts, organisation, submitter);
        if (routing.outcome === 'refused') continue;
        for (const { why } of routing.plan.skipped)
          for (const { params } of why) expect(fields).toContain(params['field']);
      }
    }
  });
});
