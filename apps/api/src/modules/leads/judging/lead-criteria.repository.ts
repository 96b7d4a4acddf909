import { Injectable } from '@nestjs/common';
import { Rows } from '../../../platform/database/rows.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { recordJoins, recordSelect, type RecordRow } from '../../../platform/http/record-view.js';
import type { Criterion } from './judge.js';
import { LeadCriterion } from './lead-criterion.entity.js';

type CriterionFields = Pick<LeadCriterion, 'name' | 'place' | 'enabled' | 'condition' | 'required' | 'points'>;
export interface LeadCriterionRow extends RecordRow, CriterionFields {}

const SHOWN = `${recordSelect('c')}, c.name, c.place, c.enabled, c.condition, c.required, c.points`;

/** What leads are judged by, in the order in which it is shown. */
@Injectable()
export class LeadCriteria {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
  ) {}

  list(): Promise<LeadCriterionRow[]> {
    const sql = `SELECT ${SHOWN} FROM lead_criteria c ${recordJoins('c')} WHERE c.deleted_at IS NULL ORDER BY c.place, c.id`;
    return this.work.manager.query<LeadCriterionRow[]>(sql);
  }

  async show(id: string): Promise<LeadCriterionRow> {
    const sql = `SELECT ${SHOWN} FROM lead_criteria c ${recordJoins('c')} WHERE c.id = $1`;
    const [row] = await this.work.manager.query<LeadCriterionRow[]>(sql, [id]);
    return row as LeadCriterionRow;
  }

  enabled(): Promise<Criterion[]> {
    const sql = `SELECT c.id, c.name, c.condition, c.required, c.points FROM lead_criteria c
      WHERE c.enabled AND c.deleted_at IS NULL ORDER BY c.place, c.id`;
    return this.work.manager.query<Criterion[]>(sql);
  }

  /** Locks it until the end of the transaction. @throws RowIsMissing */
  getForChange(id: string): Promise<LeadCriterion> {
    return this.rows.forChange(LeadCriterion, 'lead_criterion', id);
  }

  /** All of them, locked, in their order. */
  allForChange(): Promise<LeadCriterion[]> {
    return this.work.manager
      .createQueryBuilder(LeadCriterion, 'c')
      .where('c.deleted_at IS NULL')
      .orderBy('c.place')
      .addOrderBy('c.id')
      .setLock('pessimistic_write')
      .getMany();
  }

  insert(fields: CriterionFields): Promise<LeadCriterion> {
    return this.rows.insert(LeadCriterion, fields);
  }

  async save(criterion: LeadCriterion, version?: number): Promise<void> {
    await this.rows.change(criterion, version);
  }

  discard(criterion: LeadCriterion, version: number): Promise<void> {
    return this.rows.discard(criterion, version);
  }

  async isNamed(name: string, except: string | null): Promise<boolean> {
    const sql = 'SELECT 1 FROM lead_criteria WHERE name = $1 AND deleted_at IS NULL AND ($2::uuid IS NULL OR id <> $2)';
    return (await this.work.manager.query<unknown[]>(sql, [name, except])).length > 0;
  }
}
