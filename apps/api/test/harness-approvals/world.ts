import { fold, type ApprovalEvent, type Instance, type OrgDirectory } from '@countersign/approval-engine';
import { Client } from 'pg';
import { RoutingDirectory } from '../../src/modules/approvals/org-directory.js';
import { Policies } from '../../src/modules/approvals/policies.repository.js';
import { HOUSE, type Principal } from '../../src/platform/access/principal.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { openHouse, type House } from '../harness/house.js';
import { OtherProcess } from './other-process.js';
import { knowOwners, RECORDS } from './records.js';
import { OTHER_VERSIONS, POLICIES, purposeOf } from './policies.js';

/** Who submits, who decides, and the administrator, who takes part in nothing. */
export const SUBMITTERS = ['sales-a1', 'sales-a2', 'sales-b1', 'sales-b2', 'manager-a', 'vp-rd', 'president'] as const;
const EVERYBODY = [
  ...SUBMITTERS,
  ...['admin', 'assistant', 'vp-impl', 'sales-mgmt', 'manager-b', 'business', 'legal', 'finance'],
];

/** Two copies of the program in this process, a third in one of its own, all on one database; and a way to look past them. */
export class World {
  readonly people = new Map<string, string>();
  readonly logins = new Map<string, string>();
  /** Ids of the versions of each policy, by its code. */
  readonly versions = new Map<string, readonly { readonly id: string; readonly number: number }[]>();

  /** The organisation since each instant at which it changed, the newest last. */
  private readonly orgs: { readonly since: string; readonly org: OrgDirectory }[] = [];

  private constructor(
    readonly houses: readonly House[],
    /** Sees every row; each lane of the harness has its own. */
    private readonly eyes: readonly Client[],
    /** Absent where a safeguard is to be taken away in every copy there is. */
    readonly other: OtherProcess | null,
  ) {}

  static async open(lanes: number, { alone = false } = {}): Promise<World> {
    const first = await openHouse();
    const second = await openHouse({ databaseUrl: first.databaseUrl });
    const eyes = await Promise.all(Array.from({ length: lanes + 1 }, () => eyesOn(first.databaseUrl)));
    const other = alone ? null : await OtherProcess.start(first.databaseUrl);
    const world = new World([first, second], eyes, other);
    await world.prepare();
    await world.owner(FOR_LOOKING);
    await world.owner(RECORDS);
    world.houses.forEach(knowOwners);
    await world.keepOrg();
    // Passwords are slow on purpose: everybody signs in before it begins, and not all at once.
    for (const house of world.houses) for (const login of world.people.keys()) await house.as(login).get('/me');
    await other?.signIn(world.people.keys());
    return world;
  }

  private async prepare(): Promise<void> {
    for (const { id, login } of await this.sql<{ id: string; login: string }>('SELECT id, login FROM people')) {
      if (!EVERYBODY.includes(login)) continue;
      this.people.set(login, id);
      this.logins.set(id, login);
    }
    // Before anything is published: what begins later than the day it is would not be in force.
    await this.sql(
      `INSERT INTO clock (at) VALUES ('2026-11-25T01:30:00Z') ON CONFLICT (singleton) DO UPDATE SET at = excluded.at`,
    );
    const { app } = this.houses[0]!;
    await app.get(UnitOfWork).run(HOUSE, 'write', async () => {
      for (const policy of [...POLICIES, ...OTHER_VERSIONS]) await app.get(Policies).publish(purposeOf(policy), policy);
    });
    for (const { code, versions } of await this.sql(
      `SELECT p.code, jsonb_agg(jsonb_build_object('id', v.id, 'number', v.number)) AS versions
       FROM approval_policies p JOIN approval_policy_versions v ON v.policy_id = p.id GROUP BY 1`,
    ))
      this.versions.set(code, versions);
  }

  /** Notes what the organisation is from now on; asks again where its own connection was the one that was cut. */
  async keepOrg(tries = 12): Promise<void> {
    try {
      await this.noteOrg();
    } catch (error) {
      if (tries <= 1) throw error;
      await this.keepOrg(tries - 1);
    }
  }

  private async noteOrg(): Promise<void> {
    const { app } = this.houses[0]!;
    const work = app.get(UnitOfWork);
    await work.run(HOUSE, 'read', async () => {
      const since = work.now.toISOString();
      const org = await app.get(RoutingDirectory).asItIs();
      if (this.orgs.at(-1)?.org !== org) this.orgs.push({ since, org });
    });
  }

  /**
   * What it was, and was known to be, at an instant. In the one in which it changed it was the one or the other, as whoever
   * looked came before or after.
   */
  orgAt(instant: string, lean: 'before' | 'after' = 'after'): OrgDirectory {
    const at = new Date(instant).toISOString();
    const known = this.orgs.findLast(({ since }) => (lean === 'after' ? since <= at : since < at));
    return (known ?? this.orgs[0]!).org;
  }

  /** Until nobody is any more at what he had begun before now: what he reads is of one time. */
  async quiet(): Promise<void> {
    await this.owner(`DO $$ DECLARE now timestamptz := clock_timestamp(); BEGIN
      FOR tries IN 1..2000 LOOP
        PERFORM pg_stat_clear_snapshot();
        EXIT WHEN NOT EXISTS (SELECT 1 FROM pg_stat_activity
          WHERE datname = current_database() AND application_name = 'countersign' AND xact_start < now);
        PERFORM pg_sleep(0.005);
      END LOOP; END $$`);
  }

  /** As the house; `lane` chooses the connection. */
  async sql<T = any>(text: string, values: unknown[] = [], lane = 0): Promise<T[]> {
    return (await this.eyes[lane]!.query(text, values)).rows as T[];
  }

  /** As whoever owns the tables, to take a safeguard away. */
  async owner(text: string): Promise<void> {
    const client = new Client({ connectionString: this.houses[0]!.databaseUrl });
    await client.connect();
    await client.query(text).finally(() => client.end());
  }

  async see(instanceId: string, lane: number): Promise<Instance | null> {
    const rows = await this.sql<{ events: ApprovalEvent[] }>(
      'SELECT events FROM approval_actions WHERE instance_id = $1 ORDER BY seq',
      [instanceId],
      lane,
    );
    return rows.length > 0 ? fold(rows.flatMap(({ events }) => events)) : null;
  }

  principal(login: string): Principal {
    return {
      personId: this.people.get(login) ?? '',
      sessionId: null,
      login,
      name: login,
      departmentId: null,
      locale: 'zh-CN',
      permissions: new Set(),
      seesAll: false,
      reachWidth: {},
      fields: {},
    };
  }

  async close(): Promise<void> {
    await this.other?.close();
    for (const eye of this.eyes) await eye.end().catch(() => undefined);
    for (const house of this.houses) await house.close();
  }
}

/** The program never asks these questions; whoever looks at everything does, at every look. */
const FOR_LOOKING = `
  CREATE INDEX ON approval_actions (at);
  CREATE INDEX ON approval_actions (idempotency_key);
  CREATE INDEX ON outbox ((payload ->> 'instanceId')) WHERE event = 'ApprovalFinished'`;

async function eyesOn(databaseUrl: string): Promise<Client> {
  const options = '-c role=countersign_house';
  const client = new Client({ connectionString: databaseUrl, application_name: 'harness', options });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
