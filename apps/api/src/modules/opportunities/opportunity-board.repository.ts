import { Injectable } from '@nestjs/common';
import { SqlParameters } from '../../platform/conditions/to-sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ListQuery } from '../../platform/listing/list-query.js';
import { Listing } from '../../platform/listing/listing.js';
import { Opportunities } from './opportunities.repository.js';
import { OPPORTUNITY_LIST } from './opportunity.list.js';
import { OPPORTUNITY_COLUMNS, OPPORTUNITY_JOINS, type OpportunityRow } from './opportunity.row.js';

export const CARDS_A_COLUMN = 50;

export interface ColumnFigures {
  stageId: string;
  open: number;
  openAmount: string;
  weighted: string;
  won: number;
  wonAmount: string;
  lost: number;
  /** Days from the beginning to the end of what was closed, summed. */
  closedDays: string;
}

/** The board in two queries, whatever the number of columns: the figures of each stage, and its latest cards. */
@Injectable()
export class OpportunityBoard {
  constructor(
    private readonly work: UnitOfWork,
    private readonly listing: Listing,
    private readonly opportunities: Opportunities,
  ) {}

  async figures(query: ListQuery): Promise<ColumnFigures[]> {
    const { where, values } = await this.filter(query);
    const sql = `
      SELECT o.stage_id AS "stageId",
        count(*) FILTER (WHERE o.outcome = 'open')::int AS open,
        coalesce(sum(o.expected_amount) FILTER (WHERE o.outcome = 'open'), 0)::numeric(20, 2) AS "openAmount",
        coalesce(sum(o.expected_amount * st.probability / 100) FILTER (WHERE o.outcome = 'open'), 0)::numeric(20, 2) AS weighted,
        count(*) FILTER (WHERE o.outcome = 'won')::int AS won,
        coalesce(sum(o.expected_amount) FILTER (WHERE o.outcome = 'won'), 0)::numeric(20, 2) AS "wonAmount",
        count(*) FILTER (WHERE o.outcome = 'lost')::int AS lost,
        coalesce(sum(extract(epoch FROM o.closed_at - o.created_at) / 86400) FILTER (WHERE o.outcome = 'won'), 0)::numeric(20, 2) AS "closedDays"
      FROM opportunities o JOIN sales_stages st ON st.id = o.stage_id WHERE ${where} GROUP BY o.stage_id`;
    return this.work.manager.query<ColumnFigures[]>(sql, values);
  }

  /** The latest cards of each column; what was lost is no card. */
  async cards(query: ListQuery): Promise<OpportunityRow[]> {
    const { where, values } = await this.filter(query);
    const cards = this.listing.isNarrow(OPPORTUNITY_LIST) ? gathered(where) : followed(where);
    const sql = `SELECT ${OPPORTUNITY_COLUMNS} FROM ${cards} ${OPPORTUNITY_JOINS} ORDER BY o.updated_at DESC, o.id DESC`;
    const rows = await this.work.manager.query<OpportunityRow[]>(sql, values);
    await this.opportunities.nameTheHidden(rows);
    return rows;
  }

  private async filter(query: ListQuery): Promise<{ where: string; values: unknown[] }> {
    const parameters = new SqlParameters();
    const spec = await this.listing.withCustom(OPPORTUNITY_LIST, { filter: query.filter });
    const conditions = this.listing.filters(spec, query, { where: () => 'o.deleted_at IS NULL' }, parameters);
    return { where: conditions.join(' AND '), values: parameters.values };
  }
}

/** Each stage's index is followed until its column is full: for a reader who reaches many of the deals in it. */
function followed(where: string): string {
  return `sales_stages sx CROSS JOIN LATERAL (
    SELECT o.* FROM opportunities o
    WHERE o.stage_id = sx.id AND o.outcome <> 'lost' AND ${where} ORDER BY o.updated_at DESC, o.id DESC LIMIT ${CARDS_A_COLUMN}
  ) o`;
}

/** A reader's few deals are gathered and dealt to the columns: in the order of all she would look long for each of hers. */
function gathered(where: string): string {
  return `(
    SELECT o.id, row_number() OVER (PARTITION BY o.stage_id ORDER BY o.updated_at DESC, o.id DESC) AS place
    FROM opportunities o WHERE o.outcome <> 'lost' AND ${where}
  ) mine JOIN opportunities o ON o.id = mine.id AND mine.place <= ${CARDS_A_COLUMN}`;
}
