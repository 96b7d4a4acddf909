import { randomUUID } from 'node:crypto';
import argon2 from '@node-rs/argon2';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Customers } from '../src/modules/customers/customers.repository.js';
import { RowIsForReading, RowIsMissing } from '../src/platform/database/database.errors.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { openHouse, type House } from './harness/house.js';
import { DEMO_PASSWORD } from './harness/template-database.js';
import { listening } from './visibility-differential/looks.js';
import { listenToStatements } from './visibility-differential/world.js';

/** What checking passwords has cost so far: memory times passes, as each hash says of itself. */
const cost = { paid: 0, perHash: /m=(\d+),t=(\d+)/ };

const KINDS = ['unknown', 'wrong', 'disabled'] as const;
type Kind = (typeof KINDS)[number];
const TRIES = 201;

interface Try {
  /** Statements asked of the database. */
  readonly statements: readonly string[];
  /** Work at the hash. */
  readonly hashing: number;
  readonly answer: string;
}

let house: House;
let unlisten: () => void;
const tries: Record<Kind, Try[]> = { unknown: [], wrong: [], disabled: [] };

/** The times of a machine that does other things prove nothing; what is done can be counted. */
beforeAll(async () => {
  house = await openHouse();
  const { verify } = argon2;
  vi.spyOn(argon2, 'verify').mockImplementation((hash, ...rest) => {
    const [, memory, passes] = cost.perHash.exec(String(hash)) ?? [];
    cost.paid += Number(memory) * Number(passes);
    return verify(hash, ...rest);
  });
  await house.sql(`UPDATE people SET active = false, version = version + 1 WHERE login = 'sales-b2'`);
  unlisten = listenToStatements();
  const credentials: Record<Kind, (n: number) => object> = {
    unknown: (n) => ({ login: `nobody-${n}`, password: DEMO_PASSWORD }),
    wrong: () => ({ login: 'vp-rd', password: 'not her password' }),
    disabled: () => ({ login: 'sales-b2', password: DEMO_PASSWORD }),
  };
  for (let n = 0; n < TRIES; n++) {
    const kind = KINDS[n % KINDS.length] as Kind;
    // A lock would answer before anything is looked at; every kind is tried up to it, and the lock itself beyond.
    if (n % 12 === 0) await house.sql('DELETE FROM sign_in_attempts');
    const before = cost.paid;
    const [answer, statements] = await listening(() => house.anonymous.post('/session', credentials[kind](n)));
    const { instance: _i, traceId: _t, ...body } = answer.body;
    const said = JSON.stringify([answer.status, Object.keys(answer.headers).sort(), body]);
    tries[kind].push({ statements, hashing: cost.paid - before, answer: said });
  }
}, 180_000);
afterAll(async () => {
  unlisten();
  vi.restoreAllMocks();
  await house.close();
});

describe('two hundred tries to find out who has an account', () => {
  it('are answered alike, whether the login is nobody’s, the password wrong, or the account disabled', () => {
    expect(new Set(KINDS.flatMap((kind) => tries[kind].map(({ answer }) => answer))).size).toBe(1);
  });

  it('cost one hash each, and the same statements in the same order', () => {
    const hashes = new Set(KINDS.flatMap((kind) => tries[kind].map(({ hashing }) => hashing)));
    expect([...hashes]).toEqual([19_456 * 2]);
    const asked = new Set(KINDS.flatMap((kind) => tries[kind].map(({ statements }) => statements.join('\n'))));
    expect([...asked]).toHaveLength(1);
  });
});

/** Somebody guesses at records, one that is out of her reach and one that nobody has in turn. @returns how her tries differ */
async function triesAt(table: string): Promise<string[]> {
  const rows = await house.sql<{ id: string }>(
    `SELECT t.id FROM ${table} t JOIN people p ON p.id = t.owner_id WHERE p.login = 'sales-a1' AND t.deleted_at IS NULL LIMIT 10`,
  );
  expect(rows.length).toBeGreaterThan(0);
  const seen = house.as('sales-a1').get(`/${table}/${rows[0]?.id}`);
  expect((await seen).status, 'there is one').toBe(200);
  const guesser = house.as('sales-b1');
  await guesser.get('/me');
  const costs = new Set<string>();
  for (let n = 0; n < 5; n++) {
    for (const id of [rows[n % rows.length]?.id ?? '', randomUUID()]) {
      const [answer, statements] = await listening(() => guesser.get(`/${table}/${id}`));
      expect(statements.length, 'statements are heard').toBeGreaterThan(0);
      const { length } = answer.text;
      const headers = Object.keys(answer.headers).sort();
      costs.add(JSON.stringify([answer.status, length, headers, statements.map((each) => each.replace(id, ''))]));
    }
  }
  return [...costs];
}

describe('sixty tries to find out which records there are', () => {
  it.each(['customers', 'contacts', 'leads', 'opportunities', 'quotes', 'contracts'])(
    'among the %s cost the same statements in the same order, and are answered with as much',
    async (table) => {
      expect(await triesAt(table)).toHaveLength(1);
    },
  );

  /** Each is a way in which a room might tell that there is something; without the last line it would go unseen. */
  describe('tell it where a room tells it', () => {
    const { show } = Customers.prototype;
    afterEach(() => vi.spyOn(Customers.prototype, 'show').mockRestore());

    /** What is done of a customer that is there and not seen, before the room answers that it is missing. */
    function telling(tell: (id: string) => Promise<void>): void {
      const work = house.app.get(UnitOfWork);
      vi.spyOn(Customers.prototype, 'show').mockImplementation(async function (this: Customers, id: string) {
        const sql = 'SELECT 1 FROM customers WHERE id = $1';
        const unseen = (await work.manager.query<unknown[]>(sql, [id])).length === 0;
        const there = (await work.asHouse(() => work.manager.query<unknown[]>(sql, [id]))).length > 0;
        if (unseen && there) await tell(id);
        return show.call(this, id);
      });
    }

    it('by nothing, as long as it does the same for both', async () => {
      telling(() => Promise.resolve());
      expect(await triesAt('customers')).toHaveLength(1);
    });

    it('by an answer that it is forbidden instead of missing', async () => {
      telling(() => Promise.reject(new RowIsForReading({})));
      expect((await triesAt('customers')).length).toBeGreaterThan(1);
    });

    it('by one word more in an answer of the same status', async () => {
      telling((id) => Promise.reject(new RowIsMissing({ type: 'customer of somebody else', id })));
      expect((await triesAt('customers')).length).toBeGreaterThan(1);
    });

    it('by one statement more, though the answer is the same', async () => {
      telling(async () => void (await house.app.get(UnitOfWork).manager.query('SELECT 2')));
      expect((await triesAt('customers')).length).toBeGreaterThan(1);
    });
  });
});
