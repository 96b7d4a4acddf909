import { Injectable } from '@nestjs/common';
import type { RecordColumns } from '../../platform/database/columns.js';
import { SqlParameters } from '../../platform/conditions/to-sql.js';
import { RowIsMissing } from '../../platform/database/database.errors.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ListQuery } from '../../platform/listing/list-query.js';
import { Listing, type Page } from '../../platform/listing/listing.js';
import { MatchRecords } from '../customers/index.js';
import type { Told } from './dispatch/lead-facts.js';
import { Judging } from './judging/judging.js';
import { INTAKE, Lead, type LeadStatus } from './lead.entity.js';
import { LEAD_LIST, LEAD_SHAPE } from './leads.list.js';
import type { LeadRow } from './lead.view.js';

export type NewLead = Omit<
  { [K in keyof Lead as Lead[K] extends (...args: never[]) => unknown ? never : K]: Lead[K] },
  keyof RecordColumns | 'isClosed'
> & {
  id?: string;
  custom?: Record<string, unknown>;
};

export interface ChosenLead {
  readonly id: string;
  readonly status: LeadStatus;
}

/** One lead and to whom it goes. */
export interface Assignment {
  readonly leadId: string;
  readonly ownerId: string;
  readonly departmentId: string | null;
}

/** Enquiries, from the intake to what became of them. */
@Injectable()
export class Leads {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
    private readonly listing: Listing,
    private readonly matches: MatchRecords,
    private readonly judging: Judging,
  ) {}

  async list(query: ListQuery): Promise<Page<LeadRow>> {
    const { items, page } = await this.listing.page<LeadRow>(LEAD_LIST, query, LEAD_SHAPE);
    const scores = await this.judging.scores(items);
    return { items: items.map((row) => ({ ...row, score: scores.get(row.id) ?? null })), page };
  }

  /** @throws RowIsMissing when there is none, or the reader may not see it. */
  async show(id: string): Promise<LeadRow> {
    const sql = `SELECT ${LEAD_SHAPE.select} FROM leads l ${LEAD_SHAPE.joins} WHERE l.id = $1 AND l.deleted_at IS NULL`;
    const [row] = await this.work.manager.query<LeadRow[]>(sql, [id]);
    if (!row) throw new RowIsMissing({ type: 'lead', id });
    return row;
  }

  /** What was entered just now, for whoever entered it, even where the rules gave it to somebody out of her reach. */
  showMade(id: string): Promise<LeadRow> {
    return this.work.asHouse(() => this.show(id));
  }

  /** What rules may ask of them, in the order of their numbers. */
  told(ids: readonly string[]): Promise<(Told & { id: string })[]> {
    const sql = `SELECT l.id, l.name, l.stock_code AS "stockCode", l.contact_name AS "contactName", l.title, l.phone, l.email, l.wechat,
      l.source, l.campaign, l.industry, l.region, l.address, l.need, l.product_interest AS "productInterest"
      FROM leads l WHERE l.id = ANY($1::uuid[]) ORDER BY l.number`;
    return this.work.manager.query<(Told & { id: string })[]>(sql, [ids]);
  }

  /** Locks the row until the end of the transaction. @throws RowIsMissing, RowIsForReading */
  getForChange(id: string): Promise<Lead> {
    return this.rows.forChange(Lead, 'lead', id);
  }

  async insert(fields: NewLead): Promise<Lead> {
    const [lead] = await this.insertMany([fields]);
    return lead as Lead;
  }

  /** As the house: whom the rules name may be out of the reach of whoever enters it. */
  insertForAnother(fields: NewLead): Promise<Lead> {
    return this.work.asHouse(() => this.insert(fields));
  }

  async insertMany(list: readonly NewLead[]): Promise<Lead[]> {
    const leads = await this.rows.insertMany(Lead, list as never);
    await this.matches.keep('lead', leads.map(matchedBy));
    return leads;
  }

  async save(lead: Lead, expectedVersion?: number): Promise<Lead> {
    const saved = await this.rows.change(lead, expectedVersion);
    await this.matches.keep('lead', [matchedBy(saved)]);
    return saved;
  }

  discard(lead: Lead, expectedVersion?: number): Promise<void> {
    return this.rows.discard(lead, expectedVersion);
  }

  /** Those of the ids the reader sees, locked, in the order of their numbers. */
  chooseByIds(ids: readonly string[]): Promise<ChosenLead[]> {
    const sql =
      'SELECT id, status FROM leads WHERE id = ANY($1::uuid[]) AND deleted_at IS NULL ORDER BY number FOR UPDATE';
    return this.work.manager.query<ChosenLead[]>(sql, [ids]);
  }

  /** The leads a list's condition finds, locked, in the order of their numbers; at most `limit`. */
  async chooseByFilter(filter: object, limit: number): Promise<ChosenLead[]> {
    const parameters = new SqlParameters();
    const spec = await this.listing.withCustom(LEAD_LIST, { filter });
    const where = this.listing.filters(spec, { filter, q: '' }, LEAD_SHAPE, parameters);
    const sql = `SELECT l.id, l.status FROM leads l WHERE ${where.join(' AND ')} ORDER BY l.number LIMIT ${parameters.add(limit)} FOR UPDATE`;
    return this.work.manager.query<ChosenLead[]>(sql, parameters.values);
  }

  /** One statement for all of them. */
  async assign(assignments: readonly Assignment[]): Promise<void> {
    if (assignments.length === 0) return;
    await this.work.manager.query(
      `UPDATE leads l SET owner_id = a.owner_id, department_id = a.department_id, status = CASE a.owner_id WHEN '${INTAKE}' THEN 'new' ELSE 'assigned' END,
         version = l.version + 1, updated_at = app_now(), updated_by = coalesce(me(), l.updated_by)
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS a (id, owner_id, department_id) WHERE l.id = a.id`,
      [
        assignments.map(({ leadId }) => leadId),
        assignments.map(({ ownerId }) => ownerId),
        assignments.map(({ departmentId }) => departmentId),
      ],
    );
  }
}

const matchedBy = ({ id, name, phone, email, wechat }: Lead) => ({
  ...{ id, name, phones: [phone], emails: [email], wechats: [wechat] },
});
