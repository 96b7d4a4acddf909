import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { newId } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { END_WHAT_IS_OVER, SUPPORT_VIEW_SELECT, type LookRow, type SupportViewRow } from './support-view.row.js';

export interface Ask {
  readonly askedBy: string;
  readonly personId: string;
  readonly reason: string;
  readonly hours: number;
}

const MOST = 100;

/** Asks and consents. Each is seen by the two it is between, and by nobody else, whatever else she sees. */
@Injectable()
export class SupportViews {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws RowIsMissing */
  async get(id: string): Promise<SupportViewRow> {
    const concerned = 'v.id = $1 AND me() IN (v.asked_by, v.person_id)';
    const [row] = await this.work.manager.query<SupportViewRow[]>(`${SUPPORT_VIEW_SELECT} WHERE ${concerned}`, [id]);
    if (!row) throw new RowIsMissing({ type: 'support_view', id });
    return row;
  }

  /** The same, and nobody else answers or ends it meanwhile. @throws RowIsMissing */
  async getForChange(id: string): Promise<SupportViewRow> {
    await this.work.manager.query('SELECT 1 FROM support_views WHERE id = $1 FOR UPDATE', [id]);
    return this.get(id);
  }

  askedBy(personId: string): Promise<SupportViewRow[]> {
    return this.work.manager.query(
      `${SUPPORT_VIEW_SELECT} WHERE v.asked_by = $1 ORDER BY v.asked_at DESC LIMIT ${MOST}`,
      [personId],
    );
  }

  of(personId: string): Promise<SupportViewRow[]> {
    return this.work.manager.query(
      `${SUPPORT_VIEW_SELECT} WHERE v.person_id = $1 ORDER BY v.asked_at DESC LIMIT ${MOST}`,
      [personId],
    );
  }

  /** @returns the id, or null where an ask of hers to the same person is open */
  async insert({ askedBy, personId, reason, hours }: Ask): Promise<string | null> {
    const { manager } = this.work;
    await manager.query(END_WHAT_IS_OVER, [askedBy, personId]);
    const rows = await manager.query<unknown[]>(
      `INSERT INTO support_views (id, asked_by, person_id, reason, hours) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (asked_by, person_id) WHERE ended_at IS NULL DO NOTHING RETURNING id`,
      [newId(), askedBy, personId, reason, hours],
    );
    return (rows[0] as { id: string } | undefined)?.id ?? null;
  }

  /** Counted from the first consent: what is said again may shorten it or restrict it, and never prolongs it. */
  async consent(id: string, hours: number, objects: readonly string[] | null): Promise<void> {
    await this.work.manager.query(
      `UPDATE support_views SET consented_at = coalesce(consented_at, now()), objects = $3, version = version + 1,
         ends_at = least(ends_at, coalesce(consented_at, now()) + make_interval(hours => $2)) WHERE id = $1`,
      [id, hours, objects],
    );
  }

  async end(id: string, by: string): Promise<void> {
    await this.work.manager.query(
      'UPDATE support_views SET ended_at = now(), ended_by = $2, version = version + 1 WHERE id = $1 AND ended_at IS NULL',
      [id, by],
    );
  }

  /** Everything that is open between somebody and anybody. As the house. */
  async endAllOf(personId: string): Promise<void> {
    await this.work.manager.query(
      'UPDATE support_views SET ended_at = now(), version = version + 1 WHERE ended_at IS NULL AND (person_id = $1 OR asked_by = $1)',
      [personId],
    );
  }

  /** The latest first. */
  looks(id: string): Promise<LookRow[]> {
    return this.work.manager.query(
      'SELECT id::text, at, path FROM support_looks WHERE view_id = $1 ORDER BY id DESC LIMIT 500',
      [id],
    );
  }
}
