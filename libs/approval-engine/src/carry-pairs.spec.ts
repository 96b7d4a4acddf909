import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aNode, aPolicy, Course, hualan } from './course.fixtures.ts';
import { invariants, route, type Facts, type Policy, type Substance } from './index.ts';

const label = { 'zh-CN': '项', en: 'Item' };
const is = (field: string, op: 'eq' | 'gte' | 'lt', value: number | boolean | string) =>
  ({ field, op, value }) as const;
const level = (key: string, position: string) => {
  const { kind: _, ...seating } = aNode(key, position);
  return seating;
};

/** Every kind of node that a change may concern: by a price, a margin, a place, a list of owners, or anything at all. */
const policy: Policy = {
  ...aPolicy(
    [
      {
        kind: 'ladder',
        key: 'price',
        climb: 'climb',
        rungs: [
          { ...level('manager', 'sales-management-manager'), sufficientWhen: is('ratio', 'gte', 5000) },
          { ...level('assistant', 'assistant-to-president'), sufficientWhen: is('ratio', 'gte', 4500) },
          level('president', 'president'),
        ],
      },
      {
        kind: 'parallel',
        key: 'concerns',
        branches: [
          { key: 'thin', when: is('margin', 'lt', 2000), steps: [aNode('finance', 'finance-manager')] },
          { key: 'far', when: is('region', 'eq', 'north'), steps: [aNode('regional', 'vp-implementation')] },
          {
            key: 'edited',
            when: is('standard', 'eq', false),
            steps: [{ ...aNode('owners'), mode: 'all', approvers: [{ by: 'positionsIn', fact: 'owners' }] }],
          },
        ],
      },
      aNode('whole', 'vp-rd'),
    ],
    { carry: true, duplicateApprover: 'each' },
  ),
  facts: {
    ratio: { type: 'ratio', worse: 'lower', label },
    margin: { type: 'integer', worse: 'lower', label },
    region: { type: 'enum', values: ['east', 'north'], label },
    standard: { type: 'boolean', label },
    owners: { type: 'codes', label },
  },
};

/** What each node decides upon, read off the policy by hand. */
const DECISIVE: Readonly<Record<string, readonly string[]>> = {
  manager: ['ratio'],
  assistant: ['ratio'],
  president: ['ratio'],
  finance: ['margin'],
  regional: ['region'],
  owners: ['standard', 'owners'],
  whole: ['ratio', 'margin', 'region', 'standard', 'owners'],
};

const deals = fc.record({
  ratio: fc.constantFrom(4400, 4499, 4500, 4700, 4999, 5000, 5500),
  margin: fc.constantFrom(500, 1999, 2000, 3000),
  region: fc.constantFrom('east', 'north'),
  standard: fc.boolean(),
  owners: fc.subarray(['legal', 'business-manager', 'finance-manager'], { minLength: 1 }),
});
const yuan = (amount: number) => ({ amount: `${amount}.00`, currency: 'CNY' });
const substances: fc.Arbitrary<Substance> = fc
  .record({
    goods: fc.constantFrom(1, 2),
    price: fc.constantFrom(1000, 1000, 900),
    products: fc.constantFrom(['mes'], ['mes', 'aps']),
    validUntil: fc.constantFrom('2026-12-01', '2026-12-31'),
    terms: fc.constantFrom('三期', '三期', '三期', '货到付款'),
  })
  .map(({ goods, price, products, validUntil, terms }) => ({
    ...{ customerId: 'c', productIds: products, amount: yuan(goods * price), listAmount: yuan(goods * 2000) },
    ...{ validUntil, terms },
  }));
const versions = fc.record({ facts: deals as fc.Arbitrary<Facts>, substance: substances });
type Version = { readonly facts: Facts; readonly substance: Substance };
/** How far the first version had come; mostly to its end. */
const progress = fc.oneof(fc.constant(99), fc.nat({ max: 8 }));

type Seats = ReadonlySet<string>;

/** Everyone who is asked says yes, as often as wanted; who did so, as `node: person`. */
function decided(course: Course, most = 99): Seats {
  const by = new Set<string>();
  for (let count = 0; count < most; count += 1) {
    const task = course.instance.tasks.find(({ state }) => state === 'OPEN');
    if (!task) break;
    course.does(task.actor, 'approve', { task: task.id });
    by.add(`${task.nodeKey}: ${task.principal}`);
  }
  return by;
}

const first = ({ facts, substance }: Version) => new Course({ policy, facts, substance });
const next = (before: Course, { facts, substance }: Version) =>
  new Course({ policy, facts, substance, carryFrom: before.instance, instanceId: 'i-2' });

/** Without a word from the code that carries: all whom the new version would ask, less those to whom nothing is new. */
function asked(was: Version, now: Version, approved: Seats): Seats {
  const routing = route(policy, now.facts, hualan, 'sales-a1');
  if (routing.outcome !== 'route') throw new Error(routing.outcome);
  const all = routing.plan.nodes.flatMap(({ key, seats }) => seats.map(({ person }) => `${key}: ${person}`));
  const wider = isWider(was.substance, now.substance);
  const isNew = (seat: string): boolean =>
    wider || DECISIVE[seat.split(': ')[0] ?? '']!.some((field) => isWorse(field, was.facts, now.facts));
  return new Set(all.filter((seat) => !approved.has(seat) || isNew(seat)));
}

function isWorse(field: string, was: Facts, now: Facts): boolean {
  const [before, after] = [was[field], now[field]];
  if (typeof before === 'number' && typeof after === 'number') return after < before;
  return String(before) !== String(after);
}

function isWider(was: Substance, now: Substance): boolean {
  return (
    now.productIds.length > was.productIds.length ||
    Number(now.listAmount?.amount) > Number(was.listAmount?.amount) ||
    shareOf(now) < shareOf(was) ||
    String(now.validUntil) > String(was.validUntil) ||
    now.terms !== was.terms
  );
}

const shareOf = ({ amount, listAmount }: Substance): number => Number(amount.amount) / Number(listAmount?.amount);

const RUNS = { numRuns: 400 };

describe('of any two versions of a deal, however far the first had come', () => {
  it('the second asks exactly whom a full route would ask, less those who agreed and to whom nothing got worse', () => {
    fc.assert(
      fc.property(versions, versions, progress, (was, now, steps) => {
        const before = first(was);
        const approved = decided(before, steps);
        const course = next(before, now);
        expect([...decided(course)].sort()).toEqual([...asked(was, now, approved)].sort());
        expect(course.instance.status).toBe('APPROVED');
        expect(invariants(course.instance, { ...course.context, events: course.events })).toEqual([]);
      }),
      RUNS,
    );
  });

  it('one that only got better is covered by the approval of the first, and adds nobody', () => {
    fc.assert(
      fc.property(versions, fc.nat({ max: 3000 }), fc.nat({ max: 3000 }), (was, price, margin) => {
        const before = first(was);
        decided(before);
        const facts = {
          ...was.facts,
          ratio: Math.min(10_000, Number(was.facts['ratio']) + price),
          margin: Number(was.facts['margin']) + margin,
        };
        expect(next(before, { ...was, facts }).instance.status).toBe('APPROVED');
      }),
      RUNS,
    );
  });

  it('one that got worse still asks everybody whom the less bad one asks again', () => {
    fc.assert(
      fc.property(
        versions,
        deals,
        fc.nat({ max: 3000 }),
        fc.nat({ max: 3000 }),
        progress,
        (was, bad, price, margin, steps) => {
          const before = first(was);
          decided(before, steps);
          const worse = { ...bad, ratio: Math.max(0, bad.ratio - price), margin: bad.margin - margin };
          const again = (facts: Facts) => decided(next(before, { ...was, facts }));
          const more = again(worse);
          for (const seat of again(bad)) expect(more).toContain(seat);
        },
      ),
      RUNS,
    );
  });
});
