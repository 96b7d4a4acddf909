import { Injectable } from '@nestjs/common';
import { Rows } from '../../../platform/database/rows.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { recordJoins, recordSelect, type RecordRow } from '../../../platform/http/record-view.js';
import type { TriedRule } from './desk.js';
import { LeadRule } from './lead-rule.entity.js';

export interface RulePersonRow {
  readonly id: string;
  readonly name: string;
  readonly weight: number;
  readonly active: boolean;
}

export interface LeadRuleRow
  extends RecordRow, Pick<LeadRule, 'name' | 'place' | 'enabled' | 'condition' | 'way' | 'mostOpen'> {
  people: RulePersonRow[];
  /** Leads it gave within ninety days. */
  gave: number;
}

type RuleFields = Pick<LeadRule, 'name' | 'place' | 'enabled' | 'condition' | 'way' | 'mostOpen' | 'people'>;

const SHOWN = `${recordSelect('r')}, r.name, r.place, r.enabled, r.condition, r.way, r.most_open AS "mostOpen",
  (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'weight', (e.each->>'weight')::int, 'active', p.active)
     ORDER BY e.at), '[]') FROM jsonb_array_elements(r.people) WITH ORDINALITY AS e (each, at)
     JOIN people p ON p.id = (e.each->>'personId')::uuid) AS people,
  (SELECT count(*)::int FROM lead_dispatches d WHERE d.rule_id = r.id AND d.at > app_now() - interval '90 days') AS gave`;
const TRIED = `r.id, r.version, r.name, r.condition, r.way, r.most_open AS "mostOpen", r.people`;

/** Rules of assignment, in the order in which they are tried. What they gave is counted as the house: a number tells of nobody. */
@Injectable()
export class LeadRules {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
  ) {}

  async list(): Promise<LeadRuleRow[]> {
    const sql = `SELECT ${SHOWN} FROM lead_rules r ${recordJoins('r')} WHERE r.deleted_at IS NULL ORDER BY r.place, r.id`;
    return this.work.asHouse(() => this.work.manager.query<LeadRuleRow[]>(sql));
  }

  async show(id: string): Promise<LeadRuleRow> {
    const sql = `SELECT ${SHOWN} FROM lead_rules r ${recordJoins('r')} WHERE r.id = $1`;
    const [row] = await this.work.asHouse(() => this.work.manager.query<LeadRuleRow[]>(sql, [id]));
    return row as LeadRuleRow;
  }

  /** Those that are tried when a lead comes in. */
  enabled(): Promise<TriedRule[]> {
    const sql = `SELECT ${TRIED} FROM lead_rules r WHERE r.enabled AND r.deleted_at IS NULL ORDER BY r.place, r.id`;
    return this.work.manager.query<TriedRule[]>(sql);
  }

  /** Those of the ids that there are, in the order of the ids. */
  among(ids: readonly string[]): Promise<TriedRule[]> {
    const sql = `SELECT ${TRIED} FROM lead_rules r WHERE r.id = ANY($1::uuid[]) AND r.deleted_at IS NULL
      ORDER BY array_position($1::uuid[], r.id)`;
    return this.work.manager.query<TriedRule[]>(sql, [ids]);
  }

  /** Locks it until the end of the transaction. @throws RowIsMissing */
  getForChange(id: string): Promise<LeadRule> {
    return this.rows.forChange(LeadRule, 'lead_rule', id);
  }

  /** All of them, locked, in their order. */
  async allForChange(): Promise<LeadRule[]> {
    const { manager } = this.work;
    return manager
      .createQueryBuilder(LeadRule, 'r')
      .where('r.deleted_at IS NULL')
      .orderBy('r.place')
      .addOrderBy('r.id')
      .setLock('pessimistic_write')
      .getMany();
  }

  insert(fields: RuleFields): Promise<LeadRule> {
    return this.rows.insert(LeadRule, fields);
  }

  async save(rule: LeadRule, version?: number): Promise<void> {
    await this.rows.change(rule, version);
  }

  discard(rule: LeadRule, version: number): Promise<void> {
    return this.rows.discard(rule, version);
  }

  async isNamed(name: string, except: string | null): Promise<boolean> {
    const sql = 'SELECT 1 FROM lead_rules WHERE name = $1 AND deleted_at IS NULL AND ($2::uuid IS NULL OR id <> $2)';
    return (await this.work.manager.query<unknown[]>(sql, [name, except])).length > 0;
  }

  /** Among other people, or with other weights, the turns begin anew. */
  async forgetTurns(id: string): Promise<void> {
    await this.work.asHouse(() => this.work.manager.query('DELETE FROM lead_turns WHERE rule_id = $1', [id]));
  }
}
