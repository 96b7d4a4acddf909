import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../platform/access/principal.js';
import { SqlParameters } from '../../platform/conditions/to-sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { instantsOf, type Period } from './period.js';

export interface FunnelFilter extends Period {
  readonly departmentId?: string | undefined;
  readonly ownerId?: string | undefined;
}

export interface StageFigures {
  id: string;
  code: string;
  name: string;
  nameEn: string;
  probability: number;
  kind: string;
  current: number;
  amount: string;
  entered: number;
  /** Of those that entered it in the period, how many have stood in a later stage since. */
  wentOn: number;
}

export interface OutcomeFigures {
  outcome: 'won' | 'lost';
  reason: string | null;
  count: number;
  amount: string;
}

/** The way of the deals a reader reaches, from the moves that are never rewritten. */
@Injectable()
export class Funnel {
  constructor(private readonly work: UnitOfWork) {}

  async stages(filter: FunnelFilter): Promise<StageFigures[]> {
    const standing = await this.standing(filter);
    const entered = new Map((await this.entered(filter)).map((row) => [row.sort, row]));
    return standing.map(({ sort, ...stage }) => ({
      ...stage,
      entered: entered.get(sort)?.entered ?? 0,
      wentOn: entered.get(sort)?.wentOn ?? 0,
    }));
  }

  private standing(filter: FunnelFilter): Promise<(Omit<StageFigures, 'entered' | 'wentOn'> & { sort: number })[]> {
    const parameters = new SqlParameters();
    const scope = scopeOf(filter, parameters);
    const sql = `
      SELECT s.id, s.code, s.name, s.name_en AS "nameEn", s.probability, s.kind, s.sort, coalesce(c.current, 0) AS current,
        coalesce(c.amount, 0)::numeric(20, 2) AS amount
      FROM sales_stages s LEFT JOIN (
        SELECT o.stage_id, count(*)::int AS current, sum(o.expected_amount) AS amount
        FROM opportunities o WHERE o.deleted_at IS NULL AND o.outcome <> 'lost' ${scope} GROUP BY 1
      ) c ON c.stage_id = s.id ORDER BY s.sort`;
    return this.work.manager.query(sql, parameters.values);
  }

  /**
   * The reader's own deals are looked for first, and their moves then as the house: asking for each of a million moves
   * whether its deal is within reach would take as many looks. Who sees everything needs no such list.
   */
  private async entered(filter: FunnelFilter): Promise<{ sort: number; entered: number; wentOn: number }[]> {
    const parameters = new SqlParameters();
    const { actor } = this.work;
    if (actor === HOUSE || actor.seesAll) {
      const scope = scopeOf(filter, parameters);
      const deals = `m.opportunity_id IN (SELECT o.id FROM opportunities o WHERE o.deleted_at IS NULL ${scope})`;
      return this.work.manager.query(waysOf(deals, filter, parameters), parameters.values);
    }
    const own = parameters.add(await this.idsOf(filter));
    const sql = waysOf(`m.opportunity_id = ANY(${own}::uuid[])`, filter, parameters);
    return this.work.asHouse(() => this.work.manager.query(sql, parameters.values));
  }

  private async idsOf(filter: FunnelFilter): Promise<string[]> {
    const parameters = new SqlParameters();
    const sql = `SELECT coalesce(array_agg(o.id), '{}') AS ids FROM opportunities o WHERE o.deleted_at IS NULL ${scopeOf(filter, parameters)}`;
    const [row] = await this.work.manager.query<{ ids: string[] }[]>(sql, parameters.values);
    return row?.ids ?? [];
  }

  /** What was closed in the period, the lost by reason. */
  outcomes(filter: FunnelFilter): Promise<OutcomeFigures[]> {
    const parameters = new SqlParameters();
    const { start, end } = instantsOf(filter);
    const scope = scopeOf(filter, parameters);
    const sql = `
      SELECT o.outcome, o.lost_reason AS reason, count(*)::int AS count, sum(o.expected_amount)::numeric(20, 2) AS amount
      FROM opportunities o WHERE o.deleted_at IS NULL AND o.closed_at >= ${parameters.add(start)} AND o.closed_at < ${parameters.add(end)} ${scope}
      GROUP BY 1, 2 ORDER BY count DESC, 2`;
    return this.work.manager.query<OutcomeFigures[]>(sql, parameters.values);
  }
}

function scopeOf({ departmentId, ownerId }: FunnelFilter, parameters: SqlParameters): string {
  const department = departmentId ? `AND o.department_id = ${parameters.add(departmentId)}::uuid` : '';
  return ownerId ? `${department} AND o.owner_id = ${parameters.add(ownerId)}::uuid` : department;
}

/** Each deal becomes one set of stages (a bit for each it entered), so that a million moves are gathered once. */
function waysOf(deals: string, filter: FunnelFilter, parameters: SqlParameters): string {
  const { start, end } = instantsOf(filter);
  return `
    WITH ways AS (
      SELECT bit_or(1::bigint << t.sort) FILTER (WHERE m.moved_at >= ${parameters.add(start)} AND m.moved_at < ${parameters.add(end)}) AS entered,
        max(t.sort) AS furthest
      FROM opportunity_stage_moves m JOIN sales_stages t ON t.id = m.to_stage_id
      WHERE ${deals} AND m.from_stage_id IS DISTINCT FROM m.to_stage_id GROUP BY m.opportunity_id
    ), alike AS (
      SELECT entered, furthest, count(*)::int AS deals FROM ways WHERE entered IS NOT NULL GROUP BY 1, 2
    )
    SELECT s.sort, sum(a.deals)::int AS entered, coalesce(sum(a.deals) FILTER (WHERE a.furthest > s.sort), 0)::int AS "wentOn"
    FROM sales_stages s JOIN alike a ON a.entered & (1::bigint << s.sort) <> 0 GROUP BY 1`;
}
