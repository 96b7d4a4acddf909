import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../platform/database/database.errors.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ListQuery } from '../../platform/listing/list-query.js';
import { Listing, type Page } from '../../platform/listing/listing.js';
import { nameTheHidden } from '../../platform/subjects/name-the-hidden.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import { Opportunity } from './opportunity.entity.js';
import { OPPORTUNITY_LIST } from './opportunity.list.js';
import {
  OPPORTUNITY_COLUMNS,
  OPPORTUNITY_JOINS,
  OPPORTUNITY_NAMES,
  OPPORTUNITY_SHAPE,
  type OpportunityRow,
} from './opportunity.row.js';

/** The deals a reader reaches. */
@Injectable()
export class Opportunities {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
    private readonly listing: Listing,
    private readonly subjects: Subjects,
  ) {}

  async page(query: ListQuery): Promise<Page<OpportunityRow>> {
    const page = await this.listing.page<OpportunityRow>(OPPORTUNITY_LIST, query, OPPORTUNITY_SHAPE);
    await this.nameTheHidden(page.items);
    return page;
  }

  /** @throws RowIsMissing */
  async show(id: string): Promise<OpportunityRow> {
    const sql = `SELECT ${OPPORTUNITY_COLUMNS} FROM opportunities o ${OPPORTUNITY_JOINS} WHERE o.id = $1 AND o.deleted_at IS NULL`;
    const rows = await this.work.manager.query<OpportunityRow[]>(sql, [id]);
    if (!rows[0]) throw new RowIsMissing({ type: 'opportunity', id });
    await this.nameTheHidden(rows);
    return rows[0];
  }

  /** @throws RowIsMissing */
  async get(id: string): Promise<Opportunity> {
    const found = await this.work.manager.findOne(Opportunity, { where: { id } });
    return this.live(found, id);
  }

  /** Locks the row until the unit of work ends. @throws RowIsMissing, RowIsForReading */
  getForChange(id: string): Promise<Opportunity> {
    return this.rows.forChange(Opportunity, 'opportunity', id);
  }

  /** @param since when it began, where that was before it came here */
  insert(fields: Parameters<typeof this.rows.insert<Opportunity>>[1], since?: Date): Promise<Opportunity> {
    return this.rows.insert(Opportunity, fields, since);
  }

  save(opportunity: Opportunity, expectedVersion?: number): Promise<Opportunity> {
    return this.rows.change(opportunity, expectedVersion);
  }

  discard(opportunity: Opportunity, expectedVersion: number): Promise<void> {
    return this.rows.discard(opportunity, expectedVersion);
  }

  nameTheHidden(rows: readonly OpportunityRow[]): Promise<void> {
    return nameTheHidden(rows, OPPORTUNITY_NAMES, this.subjects);
  }

  private live(found: Opportunity | null, id: string): Opportunity {
    if (!found || found.deletedAt) throw new RowIsMissing({ type: 'opportunity', id });
    return found;
  }
}
