import { Injectable } from '@nestjs/common';
import { SCOPED_MODULES, type ScopedModule } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { MODULE_TABLES } from '../module-tables.js';

/** Whose view of one module. */
export interface View {
  readonly viewerId: string;
  readonly module: string;
}

export interface Print extends View {
  /** Another one when the circles of owners it consists of, or the places that records are shared with, are others. */
  readonly print: string;
}

/** Who sees whose rows, at the moment of asking: inside a transaction that is taken back, on a day to come. */
@Injectable()
export class Reach {
  constructor(private readonly work: UnitOfWork) {}

  async prints(): Promise<Map<string, Print>> {
    const rows = await this.work.manager.query<Print[]>(
      `WITH circle AS (
         SELECT kind, top_id, sum(hashtextextended(member_id::text, 0)::numeric) AS print FROM circles GROUP BY kind, top_id
       ), shared AS (
         SELECT DISTINCT grantee_kind AS kind, grantee_id AS top_id FROM record_shares WHERE ended_at IS NULL AND grantee_kind <> 'self'
       ), stood AS (
         SELECT g.person_id, string_agg(DISTINCT g.kind || g.top_id, ' ' ORDER BY g.kind || g.top_id) AS print
         FROM standings g JOIN shared s ON s.kind = g.kind AND s.top_id = g.top_id GROUP BY g.person_id
       )
       SELECT v.viewer_id AS "viewerId", v.scope_key AS module,
         concat(string_agg(v.kind || v.top_id || coalesce(c.print, 0), ' ' ORDER BY v.kind, v.top_id), ' shared ', max(s.print)) AS print
       FROM viewpoints v LEFT JOIN circle c ON c.kind = v.kind AND c.top_id = v.top_id
         LEFT JOIN stood s ON s.person_id = v.viewer_id
       GROUP BY v.viewer_id, v.scope_key`,
    );
    return new Map(rows.map((row) => [keyOf(row), row]));
  }

  /** The owners each of these views shows. */
  async owners(views: readonly View[]): Promise<Map<string, readonly string[]>> {
    const rows = await this.work.manager.query<(View & { owners: string[] })[]>(
      `SELECT r.viewer_id AS "viewerId", r.scope_key AS module, array_agg(DISTINCT r.owner_id ORDER BY r.owner_id) AS owners
       FROM reach r JOIN unnest($1::uuid[], $2::text[]) AS v (viewer_id, module)
         ON v.viewer_id = r.viewer_id AND v.module = r.scope_key
       GROUP BY 1, 2`,
      [views.map(({ viewerId }) => viewerId), views.map(({ module }) => module)],
    );
    return new Map(rows.map((row) => [keyOf(row), row.owners]));
  }

  /** Counts as the viewer herself would, in her role and under her policies, so that the database's own rule answers. */
  async rows(views: readonly View[]): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    for (const view of views) {
      if (!isScoped(view.module)) continue;
      await this.become(view.viewerId);
      const [row] = await this.work.manager.query<[{ n: number }]>(
        `SELECT count(*)::int AS n FROM ${MODULE_TABLES[view.module]} WHERE deleted_at IS NULL`,
      );
      counts.set(keyOf(view), row.n);
      await this.becomeHouse();
    }
    return counts;
  }

  private async become(viewerId: string): Promise<void> {
    await this.work.manager.query(
      `SELECT set_config('app.person_id', $1, true),
         set_config('role', coalesce((SELECT db_role FROM principals WHERE person_id = $1::uuid), 'countersign_app'), true)`,
      [viewerId],
    );
  }

  private async becomeHouse(): Promise<void> {
    await this.work.manager.query(
      `SELECT set_config('role', 'countersign_house', true), set_config('app.person_id', '', true)`,
    );
  }
}

export const keyOf = ({ viewerId, module }: View): string => `${viewerId} ${module}`;

function isScoped(module: string): module is ScopedModule {
  return (SCOPED_MODULES as readonly string[]).includes(module);
}
