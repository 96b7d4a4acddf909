import { addDays, compareDates } from '@countersign/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ClaimCustomers } from '../src/modules/pool/actions/claim-customers.js';
import { countdown, type CountdownRule, type Freeze } from '../src/modules/pool/countdown/countdown.js';
import { COUNTDOWN_SHAPE } from '../src/modules/pool/countdown/countdowns.list.js';
import { RecycleRound } from '../src/modules/pool/round/recycle-round.js';
import { Principals } from '../src/modules/org/principals.js';
import { HOUSE, type Principal } from '../src/platform/access/principal.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { numbersFrom } from './generated-company/company.js';
import { openHouse, type House } from './harness/house.js';

/** A contact, in days before today; freezes with the days they run, null for still. */
interface Case {
  readonly reset: number;
  readonly contacts: readonly number[];
  readonly freezes: readonly (readonly [from: number, until: number | null])[];
  readonly signed: boolean;
  readonly rule: number;
}

let house: House;
let people: string[];
const TODAY = '2026-11-28';
const setDay = (day: string) =>
  house.sql('INSERT INTO clock (at) VALUES ($1) ON CONFLICT (singleton) DO UPDATE SET at = excluded.at', [
    `${day}T02:00:00+08:00`,
  ]);
const run = <T>(body: () => Promise<T>): Promise<T> => house.app.get(UnitOfWork).run(HOUSE, 'read', body);
const next = numbersFrom(17);
const upTo = (n: number): number => Math.floor(next() * n);

beforeAll(async () => {
  house = await openHouse();
  await setDay(TODAY);
  people = (
    await house.sql<{ id: string }>(
      `WITH made AS (INSERT INTO owners (id, kind, name) SELECT gen_random_uuid(), 'person', '销售 ' || n FROM generate_series(1, 50) n RETURNING id)
       INSERT INTO people (id, login, name, password_hash, department_id)
       SELECT m.id, 'y-' || m.id, 'y', '', d.id FROM made m, departments d WHERE d.code = 'sales-b' RETURNING id`,
    )
  ).map(({ id }) => id);
  await house.sql(
    `INSERT INTO person_roles SELECT p, r.id FROM unnest($1::uuid[]) p, roles r WHERE r.code = 'salesperson'`,
    [people],
  );
  await house.sql('SELECT rebuild_reach()');
}, 240_000);
afterAll(() => house.close());

/** Customers in bulk, in turn for these owners; all with one contact, because who that is makes no difference here. */
async function makeCustomers(name: string, n: number, owners: readonly string[]): Promise<string[]> {
  const rows = await house.sql<{ id: string }>(
    `INSERT INTO customers (id, created_by, updated_by, owner_id, department_id, number, name, name_folded, name_core, industry, company_size,
       registered_address, source, first_contact_on, grade, primary_contact_id, main_needs, status, kind, search_text, search_grams)
     SELECT gen_random_uuid(), p.id, p.id, p.id, p.department_id, $1 || n, $1 || n, $1 || n, $1 || n, '机械', 'small', '成都', 'other',
       '2025-01-01', 'D', (SELECT id FROM contacts LIMIT 1), '无', 'active', 'end_user', 'x', '{}'
     FROM generate_series(1, $2::int) n JOIN people p ON p.id = ($3::uuid[])[1 + n % array_length($3::uuid[], 1)] RETURNING id`,
    [name, n, owners],
  );
  return rows.map(({ id }) => id);
}

const writeContacts = (customers: readonly string[], days: readonly string[]) =>
  house.sql(
    `INSERT INTO activities (id, created_by, updated_by, owner_id, number, customer_id, contact_id, occurred_at, channel, our_participant_ids,
       customer_participants, subject, content, follow_up, follow_up_owner_id, follow_up_due_on, status)
     SELECT gen_random_uuid(), p.id, p.id, p.id, gen_random_uuid()::text, x.customer, (SELECT id FROM contacts LIMIT 1),
       (x.day || ' 01:00:00+08')::timestamptz, 'phone', ARRAY[p.id], 'x', 'x', 'x', 'x', p.id, '2027-01-01', 'done'
     FROM unnest($1::uuid[], $2::text[]) AS x (customer, day), (SELECT $3::uuid AS id) p`,
    [customers, days, people[0]],
  );

const RULE_COLUMNS = `first_alert_days AS "firstAlertDays", second_alert_days AS "secondAlertDays", warn_days AS "warnDays",
  recycle_days AS "recycleDays", signed_recycle_days AS "signedRecycleDays", recycles`;

describe('the countdown in SQL', () => {
  it('is the countdown of the library, whatever was contacted, frozen and signed by whichever rule', async () => {
    await house.sql(
      `WITH made (id, name, warn, recycle, signed, recycles) AS (VALUES
         (gen_random_uuid(), '试一', 30, 60, 180, true), (gen_random_uuid(), '试二', 20, 25, NULL::int, true), (gen_random_uuid(), '试三', 30, 60, 90, false)),
       owners AS (INSERT INTO owners (id, kind, name) SELECT id, 'queue', name FROM made)
       INSERT INTO pools (id, name, warn_days, recycle_days, signed_recycle_days, recycles, created_by, updated_by)
       SELECT id, name, warn, recycle, signed, recycles, '00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000001' FROM made`,
    );
    const rules = [
      null,
      ...(await house.sql<CountdownRule & { id: string }>(
        `SELECT id, ${RULE_COLUMNS} FROM pools WHERE name LIKE '试%' OR name = '公司公海' ORDER BY name`,
      )),
    ];
    const cases = Array.from({ length: 600 }, (): Case => {
      const freezes = Array.from({ length: upTo(4) }, () => {
        const from = upTo(90);
        return [from, upTo(4) === 0 ? null : upTo(from + 1)] as const;
      });
      return {
        reset: upTo(100),
        contacts: Array.from({ length: upTo(3) }, () => 1 + upTo(100)),
        freezes,
        signed: upTo(3) === 0,
        rule: upTo(rules.length),
      };
    });
    const ids = await makeCustomers('CASE-', cases.length, people);
    const ago = (days: number): string => addDays(TODAY, -days);
    const pairs = cases.flatMap(({ contacts }, n) => contacts.map((days) => [ids[n] as string, ago(days)] as const));
    await writeContacts(
      pairs.map(([id]) => id),
      pairs.map(([, day]) => day),
    );
    const frozen = cases.flatMap(({ freezes }, n) =>
      freezes.map(([from, until]) => [ids[n], ago(from), until === null ? null : ago(until)] as const),
    );
    await house.sql(
      `INSERT INTO pool_freezes (customer_id, kind, source_id, subject_type, subject_id, from_on, until_on)
       SELECT c, 'service', gen_random_uuid(), 'x', c, f, u FROM unnest($1::uuid[], $2::date[], $3::date[]) AS z (c, f, u)`,
      [frozen.map(([id]) => id), frozen.map(([, from]) => from), frozen.map(([, , until]) => until)],
    );
    await house.sql(
      `UPDATE countdowns k SET reset_on = x.reset::date, signed = x.signed, home_id = x.home
       FROM unnest($1::uuid[], $2::date[], $3::boolean[], $4::uuid[]) AS x (id, reset, signed, home) WHERE k.id = x.id`,
      [
        ids,
        cases.map(({ reset }) => ago(reset)),
        cases.map(({ signed }) => signed),
        cases.map(({ rule }) => rules[rule]?.id ?? null),
      ],
    );
    await house.sql('SELECT recount($1::uuid[])', [ids]);
    const rows = await house.sql(
      `SELECT ${COUNTDOWN_SHAPE.select} FROM countdowns k ${COUNTDOWN_SHAPE.joins} WHERE k.id = ANY ($1::uuid[])`,
      [ids],
    );
    const said = new Map(rows.map((row) => [row.id, row]));
    const phases = new Set<string>();
    for (const [n, { reset, contacts, freezes, signed, rule }] of cases.entries()) {
      const wanted = countdown({
        today: TODAY,
        live: true,
        signed,
        resetOn: ago(reset),
        rule: rules[rule] ?? null,
        lastContactOn: contacts.length > 0 ? ago(Math.min(...contacts)) : null,
        freezes: freezes.map(([from, until]) => {
          return { kind: 'service', fromOn: ago(from), untilOn: until === null ? null : ago(until) };
        }),
      });
      const { phase, days, limit } = said.get(ids[n]);
      expect({ phase, days, limit }, JSON.stringify(cases[n])).toEqual({
        phase: wanted.phase,
        days: wanted.days,
        limit: wanted.limit,
      });
      phases.add(phase);
    }
    expect([...phases].sort()).toEqual(['due', 'first', 'fresh', 'frozen', 'long', 'second', 'warned']);
    await house.sql(`UPDATE countdowns SET live = false WHERE id = ANY ($1::uuid[])`, [ids]);
    await house.sql(`UPDATE pools SET deleted_at = app_now(), version = version + 1 WHERE name LIKE '试%'`);
  });
});

/** What is known of a customer without asking the countdown. */
interface Known {
  contacts: string[];
  freezes: (Freeze & { untilOn: string | null })[];
  signed: boolean;
}

interface Moved {
  customer_id: string;
  kind: string;
  pool_id: string | null;
  from: string;
  to: string;
  day: string;
  days: number | null;
}

describe('a year of 50 people and 20,000 customers', () => {
  const FIRST = addDays(TODAY, 1);
  const STEP = 14;
  const STEPS = 26;
  const known = new Map<string, Known>();
  const firstOwners = new Map<string, string>();
  let ids: string[];
  let moves: Moved[];
  let rule: CountdownRule & { id: string; quota: number; quotaDays: number; cooldown: number };

  beforeAll(async () => {
    await setDay(FIRST);
    await house.sql(`UPDATE pools SET claim_quota = 12, version = version + 1 WHERE name = '公司公海'`);
    [rule] = (await house.sql(
      `SELECT id, ${RULE_COLUMNS}, claim_quota AS quota, quota_days AS "quotaDays", cooldown_days AS cooldown FROM pools WHERE name = '公司公海'`,
    )) as [typeof rule];
    ids = await makeCustomers('YEAR-', 20_000, people);
    for (const id of ids) known.set(id, { contacts: [], freezes: [], signed: false });
    for (const { id, owner } of await house.sql(
      `SELECT id, owner_id AS owner FROM customers WHERE number LIKE 'YEAR-%'`,
    ))
      firstOwners.set(id, owner);
    const signed = ids.filter((_, n) => n % 5 > 1);
    await house.sql('UPDATE countdowns SET signed = true WHERE id = ANY ($1::uuid[])', [signed]);
    for (const id of signed) (known.get(id) as Known).signed = true;
    const who: Principal[] = [];
    for (const id of people) who.push((await run(() => house.app.get(Principals).of(id))) as Principal);
    for (let step = 1; step <= STEPS; step++) await fortnight(addDays(FIRST, step * STEP), who);
    moves = await house.sql<Moved>(
      `SELECT customer_id, kind, pool_id, from_owner_id AS from, to_owner_id AS to, moved_on::text AS day, days FROM pool_moves
       WHERE customer_id = ANY ($1::uuid[]) ORDER BY id`,
      [ids],
    );
  }, 600_000);

  async function fortnight(day: string, who: readonly Principal[]): Promise<void> {
    await setDay(day);
    const called = Array.from({ length: 250 }, () => ids[upTo(ids.length)] as string);
    await writeContacts(
      called,
      called.map(() => day),
    );
    for (const id of called) (known.get(id) as Known).contacts.push(day);
    await freeze(day);
    await house.app.get(RecycleRound).execute();
    const free = await house.sql<{ id: string }>(`SELECT id FROM pooled_customers ORDER BY random() LIMIT 120`);
    const choice = () =>
      Array.from({ length: 1 + upTo(7) }, () => free[upTo(free.length)]?.id as string).filter(Boolean);
    for (let at = 0; at < who.length && free.length > 0; at += 10)
      await Promise.all(
        who
          .slice(at, at + 10)
          .map((person) =>
            house.app
              .get(UnitOfWork)
              .run(person, 'write', () => house.app.get(ClaimCustomers).execute([...new Set(choice())])),
          ),
      );
  }

  /** Something begins with some customers, and about half of what runs ends. */
  async function freeze(day: string): Promise<void> {
    const begun = [...new Set(Array.from({ length: 120 }, () => ids[upTo(ids.length)] as string))];
    const running = [...known].filter(([, { freezes }]) => freezes.some(({ untilOn }) => untilOn === null));
    const ended = running.filter(() => next() < 0.5).map(([id]) => id);
    const say = `SELECT freeze_customer(id, 'service', id, 'case', id, $2) FROM unnest($1::uuid[]) AS id`;
    await house.sql(say, [ended, false]);
    for (const id of ended) for (const freeze of (known.get(id) as Known).freezes) freeze.untilOn ??= day;
    await house.sql(say, [begun, true]);
    for (const id of begun) {
      const { freezes } = known.get(id) as Known;
      if (freezes.every(({ untilOn }) => untilOn !== null))
        freezes.push({ kind: 'service', fromOn: day, untilOn: null });
    }
  }

  it('has much going on in it', () => {
    const count = (kind: string) => moves.filter((move) => move.kind === kind).length;
    expect(count('recycled')).toBeGreaterThan(7_000);
    expect(count('claimed')).toBeGreaterThan(500);
  });

  it('recycles nobody inside a freeze, before the time, or with a signed contract', () => {
    const resets = new Map<string, string>();
    for (const { customer_id: id, kind, day, days } of moves) {
      const { contacts, freezes, signed } = known.get(id) as Known;
      if (kind === 'recycled') {
        const before = contacts.filter((at) => compareDates(at, day) <= 0).sort();
        // What ended later ran on that day.
        const then = freezes
          .filter(({ fromOn }) => fromOn <= day)
          .map((one) => ({ ...one, untilOn: one.untilOn !== null && one.untilOn > day ? null : one.untilOn }));
        const facts = { today: day, live: true, signed, rule, freezes: then };
        const said = countdown({ ...facts, resetOn: resets.get(id) ?? FIRST, lastContactOn: before.at(-1) ?? null });
        expect({ phase: said.phase, days: said.days }, id).toEqual({ phase: 'due', days });
      }
      resets.set(id, day);
    }
  });

  it('explains by the ledger whose every customer is', async () => {
    const owners = new Map(firstOwners);
    for (const { customer_id: id, from, to } of moves) {
      expect(from).toBe(owners.get(id));
      owners.set(id, to);
    }
    const now = await house.sql(`SELECT id, owner_id AS owner FROM customers WHERE number LIKE 'YEAR-%'`);
    expect(now.every(({ id, owner }) => owners.get(id) === owner)).toBe(true);
    const [{ n }] = await house.sql(
      `SELECT count(*)::int AS n FROM customer_owners WHERE previous_owner_id IS NOT NULL AND customer_id = ANY ($1::uuid[])`,
      [ids],
    );
    expect(n).toBe(moves.length);
  });

  it('gives nobody more than her quota, and nothing back that she lost a short while ago', () => {
    const claims = new Map<string, string[]>();
    const lost = new Map<string, string>();
    for (const { customer_id: id, kind, from, to, day } of moves) {
      if (kind === 'recycled') lost.set(`${from} ${id}`, day);
      if (kind !== 'claimed') continue;
      const hers = claims.get(to) ?? [];
      claims.set(to, [...hers, day]);
      expect(hers.filter((at) => at > addDays(day, -rule.quotaDays)).length).toBeLessThan(rule.quota);
      const before = lost.get(`${to} ${id}`);
      if (before) expect(addDays(before, rule.cooldown) <= day).toBe(true);
    }
  });

  it('tells each owner at most once a day', async () => {
    const told = await house.sql(
      `SELECT payload ->> 'ownerId' AS owner, payload ->> 'day' AS day, count(*)::int AS n FROM outbox
       WHERE event = 'CustomersGoQuiet' GROUP BY 1, 2 HAVING count(*) > 1`,
    );
    expect(told).toEqual([]);
  });
});
