import { Injectable } from '@nestjs/common';
import { SqlParameters } from '../../platform/conditions/to-sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { instantsOf, type Period } from './period.js';

export interface ConversionFilter extends Period {
  readonly departmentId?: string | undefined;
  readonly ownerId?: string | undefined;
}

/** What has become, until today, of the leads that came in within the period. */
export interface ConversionFigures {
  /** By what the leads are taken together here. */
  level: 'total' | 'source' | 'campaign' | 'owner';
  source: string | null;
  campaign: string | null;
  ownerId: string | null;
  ownerName: string | null;
  leads: number;
  qualified: number;
  unqualified: number;
  /** Their deals that were won, of those the reader sees. */
  won: number;
  wonAmount: string;
  /** From coming in to being qualified, the middle one, in seconds. */
  seconds: number | null;
}

/** Leads by where they came from and by whose they are, all from one look at them. */
@Injectable()
export class LeadConversion {
  constructor(private readonly work: UnitOfWork) {}

  /** Most leads first within each level. */
  of({ departmentId, ownerId, ...period }: ConversionFilter): Promise<ConversionFigures[]> {
    const parameters = new SqlParameters();
    const { start, end } = instantsOf(period);
    const between = `l.created_at >= ${parameters.add(start)} AND l.created_at < ${parameters.add(end)}`;
    const department = departmentId ? `AND l.department_id = ${parameters.add(departmentId)}::uuid` : '';
    const owner = ownerId ? `AND l.owner_id = ${parameters.add(ownerId)}::uuid` : '';
    const sql = `
      SELECT g.*, k.name AS "ownerName" FROM (
        SELECT CASE grouping(l.source, l.campaign, l.owner_id) WHEN 3 THEN 'source' WHEN 5 THEN 'campaign' WHEN 6 THEN 'owner' ELSE 'total' END AS level,
          l.source, l.campaign, l.owner_id AS "ownerId", count(*)::int AS leads,
          count(*) FILTER (WHERE l.status = 'qualified')::int AS qualified,
          count(*) FILTER (WHERE l.status = 'unqualified')::int AS unqualified,
          count(*) FILTER (WHERE o.outcome = 'won')::int AS won,
          coalesce(sum(o.expected_amount) FILTER (WHERE o.outcome = 'won'), 0)::numeric(20, 2) AS "wonAmount",
          percentile_disc(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM l.qualified_at - l.created_at)::float8)
            FILTER (WHERE l.status = 'qualified') AS seconds
        FROM leads l LEFT JOIN opportunities o ON o.id = l.opportunity_id AND o.deleted_at IS NULL
        WHERE l.deleted_at IS NULL AND ${between} ${department} ${owner}
        GROUP BY GROUPING SETS ((), (l.source), (l.campaign), (l.owner_id))
      ) g LEFT JOIN shown_owners k ON k.id = g."ownerId"
      ORDER BY g.leads DESC, g.source, g.campaign, g."ownerId"`;
    return this.work.manager.query(sql, parameters.values);
  }
}
