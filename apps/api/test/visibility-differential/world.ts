import { randomBytes } from 'node:crypto';
import { AccessTokens } from '../../src/platform/access/access-token.js';
import { Client } from 'pg';
import { openHouse, type House } from '../harness/house.js';
import { readFacts, type PersonFact } from './facts.js';
import { readRows, type Row } from './kinds.js';
import { hear } from './looks.js';
import { writeDailyWork } from './daily-records.js';
import { writePersonal, writePools, writeReassignments } from './personal-records.js';
import { Making } from './making.js';
import { writeRegistrations } from './registration-records.js';
import { writeSales } from './sales-records.js';
import { COMPANY_WIDE, Rule } from './rule.js';
import { STAFF, writeStaff } from './staff.js';
import { Writer } from './writer.js';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

export interface Heard {
  readonly status: number;
  readonly body: any;
  readonly text: string;
}

export interface Size {
  readonly staff?: typeof STAFF;
  readonly customers?: number;
}

const OTHERS = [
  'record_shares',
  'attachments',
  'handovers',
  'absences',
  'proxies',
  'notifications',
  'notes',
  'duplicate_pairs',
  'customer_merges',
  'contact_merges',
  'registration_conflicts',
  'registration_parties',
  'approval_tasks',
  'sessions',
  'exports',
  'bulk_edits',
  'personal_tokens',
  'sign_ins',
  'support_views',
  'forbidden_exceptions',
  'accounts',
  'approval_reassignments',
  'pools',
  'pooled_customers',
  'pool_appeals',
  'roles',
] as const;

/** A house full of people and records, everybody signed in, and the rule beside it. */
export class World {
  /** Made for each call: a busy machine takes longer than one is good for. */
  private readonly tokens = new Map<string, () => string>();
  /** What the first who asked was answered, by operation, where everybody is to be answered alike. */
  readonly answers = new Map<string, string>();
  private listening: Promise<string> | undefined;
  private unlisten: () => void = () => undefined;

  private constructor(
    readonly house: House,
    /** Of what was so when it was last read. */
    public rule: Rule,
    /** Rows that are no record of somebody's, and yet not for everybody. */
    readonly others: Readonly<Record<(typeof OTHERS)[number], readonly Row[]>>,
  ) {}

  static async open({ staff = STAFF, customers = 260 }: Size = {}): Promise<World> {
    const house = await openHouse();
    await writeStaff(house.sql, staff);
    const people = await house.sql<{ id: string }>(`SELECT id FROM people WHERE login <> 'admin' ORDER BY login`);
    const queues = await house.sql<{ id: string }>(`SELECT id FROM owners WHERE kind = 'queue' ORDER BY id`);
    const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
    const making = new Making(new Writer(house.sql), ids(people), ids(queues));
    await writeSales(making, customers);
    await writeRegistrations(making, customers);
    await writeDailyWork(making, customers);
    await writePools(making, Math.round(customers / 5));
    await writePersonal(making, Math.round(customers / 3));
    // Nobody here has an app for codes, and who administers without one is sent out when anything of roles changes.
    await house.sql('UPDATE account_rules SET second_factor_for_administrators = false, version = version + 1');
    const sessions = await openSessions(house);
    const tokens = house.app.get(AccessTokens);
    const tokenOf = new Map(sessions.map(({ sid, sub }) => [sub, () => tokens.issue({ sid, sub }).accessToken]));
    await submitExpenses(house, tokenOf);
    await writeReassignments(making);
    await house.afterwards();
    const others = Object.fromEntries(
      await Promise.all(OTHERS.map(async (table) => [table, await house.sql(`SELECT * FROM ${table} ORDER BY 1, 2`)])),
    );
    const world = new World(house, new Rule(await readFacts(house.sql), await readRows(house.sql)), others);
    for (const [personId, token] of tokenOf) world.tokens.set(personId, token);
    world.unlisten = listenToStatements();
    return world;
  }

  /** After something was switched, which writes no record. */
  async readAgain(): Promise<void> {
    this.rule = new Rule(await readFacts(this.house.sql), this.rule.rows);
  }

  /** Whoever can sign in. */
  get people(): PersonFact[] {
    return this.rule.facts.people.filter(({ active }) => active);
  }

  /**
   * Somebody of each role and no other; where she sees everything, or holds an office of the company, somebody in a closed
   * organisation as well.
   */
  get oneOfEachRole(): PersonFact[] {
    const alone = this.people.filter(({ roles }) => roles.length === 1);
    const codes = [...new Set(alone.map(({ roles }) => roles[0]?.code))];
    return codes.flatMap((code) => {
      const [first, ...more] = alone.filter(({ roles }) => roles[0]?.code === code);
      if (first?.roles[0]?.permissions.some((permission) => COMPANY_WIDE.includes(permission)))
        return [first, ...more.filter((each) => this.rule.isEnclosed(each)).slice(0, 1)];
      if (!first || this.rule.unseen(first, 'customer').length > 0) return first ?? [];
      return [first, ...more.filter((each) => this.rule.unseen(each, 'customer').length > 0).slice(0, 1)];
    });
  }

  async call(
    person: PersonFact,
    method: Method,
    path: string,
    more: { body?: unknown; prefer?: string; type?: string } = {},
  ): Promise<Heard> {
    const answer = await this.house.app.inject({
      method: method.toUpperCase() as 'GET',
      url: path.startsWith('/api') ? path : `/api/v1${path}`,
      headers: {
        authorization: `Bearer ${this.tokenOf(person)}`,
        ...(method === 'get' ? {} : { 'if-match': '"999999"' }),
        ...(method === 'get' ? {} : { 'idempotency-key': randomBytes(12).toString('hex') }),
        ...(more.prefer ? { prefer: more.prefer } : {}),
        ...(more.type ? { 'content-type': more.type } : {}),
      },
      ...(more.body === undefined ? {} : { payload: more.body as object }),
    });
    const isJson = String(answer.headers['content-type'] ?? '').includes('json');
    return {
      status: answer.statusCode,
      text: answer.body,
      body: isJson && answer.body ? JSON.parse(answer.body) : undefined,
    };
  }

  get(person: PersonFact, path: string, prefer?: string): Promise<Heard> {
    return this.call(person, 'get', path, prefer ? { prefer } : {});
  }

  /** Whoever may do any of these, and whoever may not. */
  may(person: PersonFact, permissions: readonly string[]): boolean {
    return permissions.includes('signed-in') || this.rule.may(person, ...permissions);
  }

  /** Open seats that are hers, or that somebody holds for her. */
  waitingFor({ id }: PersonFact): Row[] {
    return this.others.approval_tasks.filter(
      (row) => row['state'] === 'open' && (row['actor_id'] === id || row['principal_id'] === id),
    );
  }

  tokenOf({ id }: PersonFact): string {
    return this.tokens.get(id)?.() ?? '';
  }

  /** Where the house listens, for what is no request and answer. */
  url(): Promise<string> {
    this.listening ??= this.house.app.listen(0, '127.0.0.1').then(() => this.house.app.getUrl());
    return this.listening;
  }

  close(): Promise<void> {
    this.unlisten();
    return this.house.close();
  }
}

/** Sessions as signing in would make them, without the seconds that a password costs. */
async function openSessions(house: House): Promise<{ sid: string; sub: string }[]> {
  return house.sql(
    `INSERT INTO sessions (id, person_id, expires_at, method, address, user_agent)
     SELECT gen_random_uuid(), id, now() + interval '1 hour', 'password', '127.0.0.1', 'test' FROM people WHERE active
     RETURNING id AS sid, person_id AS sub`,
  );
}

/** Approvals under way, as they come about: by somebody who puts up what is hers. */
async function submitExpenses(house: House, tokens: ReadonlyMap<string, () => string>): Promise<void> {
  const drafts = await house.sql<{ id: string; owner: string }>(
    `SELECT id, owner_id AS owner FROM expenses WHERE deleted_at IS NULL AND customer_id IS NOT NULL ORDER BY number LIMIT 40`,
  );
  let submitted = 0;
  let said = '';
  for (const { id, owner } of drafts) {
    const headers = { authorization: `Bearer ${tokens.get(owner)?.()}`, 'idempotency-key': `submission-${id}` };
    const url = `/api/v1/expenses/${id}/submission`;
    const { statusCode, body } = await house.app.inject({ method: 'POST', url, headers, payload: {} });
    if (statusCode === 200 || statusCode === 201) submitted++;
    else said = body;
  }
  if (submitted < 15) throw new Error(`Only ${submitted} of ${drafts.length} claims could be put up: ${said}`);
}

/** @returns what takes it back */
export function listenToStatements(): () => void {
  const kept = Client.prototype.query as (...given: unknown[]) => unknown;
  const heard = function (this: Client, ...given: unknown[]): unknown {
    hear(given[0]);
    return kept.apply(this, given);
  };
  Object.assign(Client.prototype, { query: heard });
  return () => void Object.assign(Client.prototype, { query: kept });
}
