import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/ids.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ListQuery } from '../../platform/listing/list-query.js';
import type { ListSpec } from '../../platform/listing/list-spec.js';
import { Listing, type Page } from '../../platform/listing/listing.js';
import type { NotificationKind } from './notifications.texts.js';
import { OutOfSight } from './out-of-sight.repository.js';

export interface NotificationRow {
  id: string;
  /** A bigint as text. */
  seq: string;
  at: Date;
  kind: string;
  params: Record<string, string>;
  actorName: string | null;
  link: string;
  readAt: Date | null;
}

export interface News {
  readonly personId: string;
  readonly kind: NotificationKind;
  /** Words of its sentences; `actorId` is read as a name. */
  readonly params: Record<string, string>;
  readonly link: string;
  /** What it tells of: the same news is told once. */
  readonly dedupKey: string;
}

export const NOTIFICATIONS_LIST: ListSpec = {
  name: 'notifications',
  table: 'notifications n',
  alias: 'n',
  fields: { unread: { type: 'boolean', sql: '(n.read_at IS NULL)' }, kind: { type: 'text', sql: 'n.kind' } },
  sorts: { at: { sql: 'n.at', cast: 'timestamptz' } },
  defaultSort: '-at',
  search: [],
};

const ROW = `n.id, n.seq::text AS seq, n.at, n.kind, n.params, o.name AS "actorName", n.link, n.read_at AS "readAt"`;
const ACTOR = `LEFT JOIN shown_owners o ON o.id = (n.params ->> 'actorId')::uuid`;

@Injectable()
export class Notifications {
  constructor(
    private readonly work: UnitOfWork,
    private readonly listing: Listing,
    private readonly outOfSight: OutOfSight,
  ) {}

  /**
   * Writes as the house. The lock makes one person's numbers commit in their order: a stream that has seen number 9 will
   * never be surprised by number 8.
   * @returns false when she has been told already
   */
  async tell({ personId, kind, params, link, dedupKey }: News): Promise<boolean> {
    const { manager } = this.work;
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('notifications ' || $1, 0))`, [personId]);
    const rows = await manager.query<unknown[]>(
      `INSERT INTO notifications (id, person_id, kind, params, link, dedup_key) VALUES ($1, $2, $3, $4::jsonb, $5, $6)
       ON CONFLICT (person_id, dedup_key) DO NOTHING RETURNING id`,
      [newId(), personId, kind, JSON.stringify(params), link, dedupKey],
    );
    return rows.length > 0;
  }

  async list(personId: string, query: ListQuery): Promise<Page<NotificationRow>> {
    const { items, ...page } = await this.listing.page<NotificationRow>(NOTIFICATIONS_LIST, query, {
      select: ROW,
      joins: ACTOR,
      where: (parameters) => `n.person_id = ${parameters.add(personId)}`,
    });
    return { ...page, items: await this.outOfSight.veil(items) };
  }

  async unread(personId: string): Promise<number> {
    const [row] = await this.work.manager.query<{ n: number }[]>(
      'SELECT count(*)::int AS n FROM notifications WHERE person_id = $1 AND read_at IS NULL',
      [personId],
    );
    return row?.n ?? 0;
  }

  /** @param ids undefined for all of hers; others' are left alone whatever is asked */
  async markRead(personId: string, ids: readonly string[] | undefined): Promise<void> {
    await this.work.manager.query(
      'UPDATE notifications SET read_at = app_now() WHERE person_id = $1 AND read_at IS NULL AND ($2::uuid[] IS NULL OR id = ANY($2::uuid[]))',
      [personId, ids ?? null],
    );
  }

  /** What she was told after number `seq`, oldest first. */
  async since(personId: string, seq: string): Promise<NotificationRow[]> {
    const rows = await this.work.manager.query<NotificationRow[]>(
      `SELECT ${ROW} FROM notifications n ${ACTOR} WHERE n.person_id = $1 AND n.seq > $2 ORDER BY n.seq LIMIT 200`,
      [personId, seq],
    );
    return this.outOfSight.veil(rows);
  }

  async lastNumber(personId: string): Promise<string> {
    const [row] = await this.work.manager.query<{ seq: string }[]>(
      'SELECT coalesce(max(seq), 0)::text AS seq FROM notifications WHERE person_id = $1',
      [personId],
    );
    return row?.seq ?? '0';
  }
}
