import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Credits, Standing, Tried } from './desk.js';

export const CAUSES = ['entered', 'imported', 'form', 'asked'] as const;
export type Cause = (typeof CAUSES)[number];

export interface NewDispatch {
  readonly leadId: string;
  readonly ruleId: string | null;
  readonly ownerId: string | null;
  readonly tried: readonly Tried[];
}

export interface DispatchRow {
  readonly id: string;
  readonly at: Date;
  readonly byId: string;
  readonly byName: string;
  readonly cause: Cause;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly tried: readonly Tried[];
}

interface StandingRow extends Standing {
  readonly id: string;
}

/** Any number will do, as long as everybody who gives out leads by the rules uses the same one. */
const ONE_AT_A_TIME = 4_715_120;

const STANDINGS = `SELECT p.id, p.name, p.department_id AS "departmentId",
    (SELECT coalesce(json_agg(json_build_object('from', lower(a.during)::text, 'to', (upper(a.during) - 1)::text)), '[]')
      FROM absences a WHERE a.person_id = p.id AND a.retracted_at IS NULL AND a.during && daterange($2::date, $3::date, '[]')) AS absences,
    (SELECT count(*)::int FROM leads l WHERE l.owner_id = p.id AND l.deleted_at IS NULL AND l.status IN ('assigned', 'following')) AS open
  FROM people p WHERE p.id = ANY($1::uuid[]) AND p.active`;

/** Whose turn it is, how people stand, and what was decided on each lead. The house's, but for what was decided. */
@Injectable()
export class Dispatches {
  constructor(private readonly work: UnitOfWork) {}

  /** Until the transaction ends nobody else gives out leads by the rules, so that two at once go to two people. */
  async takeTurn(): Promise<void> {
    await this.work.manager.query('SELECT pg_advisory_xact_lock($1)', [ONE_AT_A_TIME]);
  }

  /** @param days from one to another, within which absences count */
  async standings(personIds: readonly string[], [from, to]: readonly [string, string]): Promise<Map<string, Standing>> {
    const rows = await this.work.manager.query<StandingRow[]>(STANDINGS, [personIds, from, to]);
    return new Map(rows.map(({ id, ...standing }) => [id, standing]));
  }

  async credits(ruleIds: readonly string[]): Promise<Credits> {
    const sql =
      'SELECT rule_id AS "ruleId", person_id AS "personId", credit::int FROM lead_turns WHERE rule_id = ANY($1::uuid[])';
    const rows = await this.work.manager.query<{ ruleId: string; personId: string; credit: number }[]>(sql, [ruleIds]);
    const credits: Credits = new Map();
    for (const { ruleId, personId, credit } of rows)
      credits.set(ruleId, (credits.get(ruleId) ?? new Map<string, number>()).set(personId, credit));
    return credits;
  }

  async keepCredits(credits: Credits): Promise<void> {
    const rows = [...credits].flatMap(([ruleId, people]) => [...people].map((each) => [ruleId, ...each] as const));
    await this.work.manager.query(
      `INSERT INTO lead_turns (rule_id, person_id, credit) SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::bigint[])
       ON CONFLICT (rule_id, person_id) DO UPDATE SET credit = excluded.credit`,
      [rows.map(([ruleId]) => ruleId), rows.map(([, personId]) => personId), rows.map(([, , credit]) => credit)],
    );
  }

  async insert(list: readonly NewDispatch[], cause: Cause): Promise<void> {
    await this.work.manager.query(
      `INSERT INTO lead_dispatches (lead_id, by, cause, rule_id, owner_id, tried)
       SELECT d.lead_id, $2, $3, d.rule_id, d.owner_id, d.tried
       FROM jsonb_to_recordset($1) AS d (lead_id uuid, rule_id uuid, owner_id uuid, tried jsonb)`,
      [JSON.stringify(list.map(rowOf)), this.work.authorId, cause],
    );
  }

  /** Of a lead the reader sees, the latest first. */
  of(leadId: string): Promise<DispatchRow[]> {
    const sql = `SELECT d.id, d.at, d.by AS "byId", b.name AS "byName", d.cause, d.owner_id AS "ownerId", o.name AS "ownerName", d.tried
      FROM lead_dispatches d JOIN shown_owners b ON b.id = d.by LEFT JOIN shown_owners o ON o.id = d.owner_id
      WHERE d.lead_id = $1 ORDER BY d.id DESC LIMIT 20`;
    return this.work.manager.query<DispatchRow[]>(sql, [leadId]);
  }
}

const rowOf = ({ leadId, ruleId, ownerId, tried }: NewDispatch) => ({
  lead_id: leadId,
  rule_id: ruleId,
  owner_id: ownerId,
  tried,
});
