import { expect } from 'vitest';
import { free, own, record, type Cases, type Look } from '../case.js';
import { everyIdOf } from '../looks.js';
import { a } from '../nouns.js';

/** Customers she sees that belong to a person: in a pool nothing counts. */
function counting({ world, person }: Pick<Look, 'world' | 'person'>): string[] {
  const people = new Set(world.rule.facts.people.map(({ id }) => id));
  const seen = world.rule.seen(person, 'customer').filter(({ owner_id }) => people.has(owner_id));
  return seen.map(({ id }) => id).sort();
}

export const POOL: Cases = {
  listPools: free(
    ['pool.claim', 'pool.assign', 'pool.manage'],
    'names and rules of pools; the room tries to whom they are open',
  ),
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
  listPooledCustomers: free(
    ['pool.claim', 'pool.assign'],
    'shown by the pool they lie in; the room tries to whom it is open',
  ),
  /** Of customers she sees, and of pools she may take from. */
  listPoolMoves: own('customer.view', async ({ world, person, operation }) => {
    const seen = new Set(world.rule.seen(person, 'customer').map(({ id }) => id));
    const { body, text } = await world.get(person, `${operation.path}?limit=200`);
    expect(body.items, text).toBeDefined();
    for (const { customer, pool } of body.items) expect(pool !== null || seen.has(customer.id), text).toBe(true);
  }),
  claimCustomers: free('pool.claim', 'works on what the list of its pools shows; the room tries ids out of reach'),
  releaseCustomers: free(
    ['pool.claim', 'pool.assign'],
    'refuses ids out of reach one by one, like those that are not there',
  ),
  assignPooledCustomers: free(
    'pool.assign',
    'works on what the list of its pools shows; the room tries ids out of reach',
  ),
  listPoolAppeals: own(['pool.claim', 'pool.assign'], async ({ world, person, operation }) => {
    const { body, text } = await world.get(person, operation.path);
    expect(body.items, text).toEqual([]);
  }),
  appealRecycling: free('pool.claim', 'refuses whatever was not recycled from the caller, like what is not there'),
  decidePoolAppeal: free('pool.assign', 'looked up in the list of appeals; the room tries one out of reach'),
  withdrawPoolAppeal: free('pool.claim', 'one’s own alone; the room tries another’s'),
};
