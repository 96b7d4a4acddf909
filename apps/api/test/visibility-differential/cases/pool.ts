import { expect } from 'vitest';
import { free, own, record, refers, rows, type Cases, type Look } from '../case.js';
import { everyIdOf } from '../looks.js';
import { a, openPool, poolAppeal, pooledCustomer } from '../nouns.js';

/** Customers she sees that belong to a person: in a pool nothing counts. */
function counting({ world, person }: Pick<Look, 'world' | 'person'>): string[] {
  const people = new Set(world.rule.facts.people.map(({ id }) => id));
  const seen = world.rule.seen(person, 'customer').filter(({ owner_id }) => people.has(owner_id));
  return seen.map(({ id }) => id).sort();
}

export const POOL: Cases = {
  /** Those open to her; all of them for whoever keeps them. */
  listPools: own(['pool.claim', 'pool.assign', 'pool.manage'], async ({ world, person, operation }) => {
    const { body, text } = await world.get(person, operation.path);
    const open = openPool(world, person).seen.map(({ id }) => id as string);
    const all = world.others.pools.map(({ id }) => id as string);
    const shown = world.rule.may(person, 'pool.manage') ? all : open;
    expect(body.items?.map(({ id }: any) => id).sort(), text).toEqual([...shown].sort());
    for (const pool of body.items) expect(pool.open, pool.name).toBe(open.includes(pool.id));
  }),
  foundPool: free('pool.manage', 'founds a pool'),
  changePool: free('pool.manage', 'the rule of a pool'),
  closePool: free('pool.manage', 'closes a pool'),
  listCountdowns: own(
    'customer.view',
    async ({ operation, ...look }) => {
      const { ids, total } = await everyIdOf(look.world, look.person, operation.path);
      expect(ids).toEqual(counting(look));
      expect(total, 'the total').toBe(ids.length);
    },
    'everybody',
  ),
  countCountdowns: own(
    'customer.view',
    async ({ world, person, operation }) => {
      const { body, text } = await world.get(person, operation.path);
      const counted = Object.values<number>(body.phases).reduce((sum, n) => sum + n, 0);
      expect(counted, text).toBe(counting({ world, person }).length);
    },
    'everybody',
  ),
  getCountdown: record(a('customer'), 'customer.view'),
  setContactRhythm: record(a('customer'), 'customer.edit', { body: { everyDays: 14 } }),
  /** What lies in the pools open to her, and nothing else. */
  listPooledCustomers: own(
    ['pool.claim', 'pool.assign'],
    async ({ world, person, operation }) => {
      const { ids, total } = await everyIdOf(world, person, operation.path);
      const seen = pooledCustomer(world, person).seen.map(({ id }) => id as string);
      expect(ids).toEqual(seen.sort());
      expect(total, 'the total').toBe(ids.length);
    },
    'everybody',
  ),
  /** Of customers she sees, and of pools she may take from. */
  listPoolMoves: own('customer.view', async ({ world, person, operation }) => {
    const seen = new Set(world.rule.seen(person, 'customer').map(({ id }) => id));
    const { body, text } = await world.get(person, `${operation.path}?limit=200`);
    expect(body.items, text).toBeDefined();
    for (const { customer, pool } of body.items) expect(pool !== null || seen.has(customer.id), text).toBe(true);
  }),
  claimCustomers: refers(pooledCustomer, 'pool.claim', (id) => ({ customerIds: [id] }), [200]),
  releaseCustomers: refers(
    a('customer'),
    ['pool.claim', 'pool.assign'],
    (id) => ({ customerIds: [id], reason: 'why' }),
    [200],
  ),
  assignPooledCustomers: refers(
    pooledCustomer,
    'pool.assign',
    (id) => ({ customerIds: [id], assigneeIds: ['00000000-0000-7000-8000-00000000dead'] }),
    [200, 422],
  ),
  listPoolAppeals: rows(poolAppeal, ['pool.claim', 'pool.assign'], '?limit=200'),
  appealRecycling: refers(a('customer'), 'pool.claim', (customerId) => ({ customerId, reason: 'why' }), [409, 422]),
  decidePoolAppeal: record(poolAppeal, 'pool.assign'),
  withdrawPoolAppeal: record(poolAppeal, 'pool.claim'),
};
