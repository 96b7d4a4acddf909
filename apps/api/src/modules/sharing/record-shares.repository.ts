import { Injectable } from '@nestjs/common';
import { RowIsMissing, RowIsStale } from '../../platform/database/database.errors.js';
import { TODAY } from '../../platform/clock/today.sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { SubjectRef } from '../../platform/subjects/subject.js';
import type { CircleKind, TeamFunction } from './grantee.js';
import { SHARE_SELECT, type ShareRow } from './share.row.js';

export interface NewShares {
  readonly subjectType: string;
  readonly subjectIds: readonly string[];
  readonly granteeKind: CircleKind;
  readonly granteeId: string;
  readonly reason: 'by_hand' | 'team';
  readonly access: 'read' | 'write';
  readonly until: string | null;
  readonly note: string;
  readonly teamFunction?: TeamFunction;
  /** The customer whose card a member of a team sees. */
  readonly cardId?: string;
}

export type ShareChange = Pick<ShareRow, 'access' | 'until' | 'note' | 'teamFunction'>;

const ENDING = `ended_at = app_now(), ended_by = coalesce(me(), '00000000-0000-7000-8000-000000000001'), version = version + 1,
  updated_at = app_now(), updated_by = coalesce(me(), updated_by)`;

/** What people share by hand, and the teams of deals. Read and written as the house, after the record was found under the reader's scope. */
@Injectable()
export class RecordShares {
  constructor(private readonly work: UnitOfWork) {}

  on({ type, id }: SubjectRef): Promise<ShareRow[]> {
    const sql = `${SHARE_SELECT} AND r.subject_type = $1 AND r.subject_id = $2
      ORDER BY r.ended_at IS NOT NULL, r.until < ${TODAY}, r.created_at DESC, r.id LIMIT 200`;
    return this.asked<ShareRow[]>(sql, [type, id]);
  }

  /** @throws RowIsMissing */
  async get(id: string): Promise<ShareRow> {
    const [row] = await this.byIds([id]);
    if (!row) throw new RowIsMissing({ type: 'share', id });
    return row;
  }

  /**
   * What each of these shares is of. One that nobody has is of a record that nobody has, so that it is looked for like
   * the others, and no time tells which ids are those of shares.
   */
  async named(ids: readonly string[]): Promise<Pick<ShareRow, 'id' | 'subjectType' | 'subjectId'>[]> {
    const shares = new Map((await this.byIds(ids)).map((share) => [share.id, share]));
    return ids.map((id) => shares.get(id) ?? { id, subjectType: 'customer', subjectId: id });
  }

  private byIds(ids: readonly string[]): Promise<ShareRow[]> {
    return this.asked<ShareRow[]>(`${SHARE_SELECT} AND r.id = ANY ($1::uuid[]) ORDER BY r.id`, [ids]);
  }

  /**
   * One that has run out makes place for the new one; one that holds stays as it is, also when two are made at once.
   * @returns those that were made, and those that held already
   */
  async make(shares: NewShares): Promise<{ made: ShareRow[]; held: ShareRow[] }> {
    const { subjectType, subjectIds, granteeKind, granteeId, reason, access, until, note } = shares;
    const key = [subjectType, subjectIds, granteeKind, granteeId, reason];
    const same = `r.subject_type = $1 AND r.subject_id = ANY ($2::uuid[]) AND r.grantee_kind = $3 AND r.grantee_id = $4 AND r.reason = $5 AND r.ended_at IS NULL`;
    await this.asked(`UPDATE record_shares r SET ${ENDING} WHERE ${same} AND r.until < ${TODAY}`, key);
    const made = await this.asked<{ id: string }[]>(
      `INSERT INTO record_shares (subject_type, subject_id, grantee_kind, grantee_id, reason, access, until, note, team_function, card_id)
       SELECT $1, id, $3, $4, $5, $6, $7::date, $8, $9, $10::uuid FROM unnest($2::uuid[]) AS id
       ON CONFLICT DO NOTHING RETURNING id`,
      [...key, access, until, note, shares.teamFunction ?? null, shares.cardId ?? null],
    );
    const rows = await this.asked<ShareRow[]>(`${SHARE_SELECT} AND ${same} ORDER BY r.id`, key);
    const isNew = new Set(made.map(({ id }) => id));
    return { made: rows.filter(({ id }) => isNew.has(id)), held: rows.filter(({ id }) => !isNew.has(id)) };
  }

  /** @throws RowIsStale */
  async change(id: string, version: number, { access, until, note, teamFunction }: ShareChange): Promise<void> {
    const changed = await this.asked<unknown[]>(
      `WITH c AS (UPDATE record_shares SET access = $3, until = $4::date, note = $5, team_function = $6, version = version + 1,
         updated_at = app_now(), updated_by = coalesce(me(), updated_by)
       WHERE id = $1 AND version = $2 AND ended_at IS NULL RETURNING id) SELECT id FROM c`,
      [id, version, access, until, note, teamFunction],
    );
    if (changed.length === 0) throw new RowIsStale({ id, version });
  }

  /** @returns how many of them held until now */
  async end(ids: readonly string[]): Promise<number> {
    const ended = await this.asked<unknown[]>(
      `WITH e AS (UPDATE record_shares SET ${ENDING} WHERE id = ANY ($1::uuid[]) AND ended_at IS NULL RETURNING id) SELECT id FROM e`,
      [ids],
    );
    return ended.length;
  }

  /** What was shared with somebody herself; what she has by her department or position goes with these. */
  async endAllOf(personId: string): Promise<void> {
    await this.asked(
      `UPDATE record_shares SET ${ENDING}
       WHERE grantee_kind = 'self' AND grantee_id = $1 AND reason IN ('by_hand', 'team') AND ended_at IS NULL`,
      [personId],
    );
  }

  /** Those whose last day is near, with who stands in what they were shared with. */
  ending(days: number): Promise<(SubjectRef & { shareId: string; until: string; personIds: string[] })[]> {
    return this.asked(
      `SELECT s.share_id AS "shareId", s.subject_type AS type, s.subject_id AS id, s.until::text AS until, array_agg(s.person_id) AS "personIds"
       FROM shares s JOIN people p ON p.id = s.person_id AND p.active
       WHERE s.reason IN ('by_hand', 'team') AND s.subject_type <> 'customer_card' AND s.until <= ${TODAY} + $1::int
       GROUP BY 1, 2, 3, 4`,
      [days],
    );
  }

  private asked<T = unknown>(sql: string, values: unknown[]): Promise<T> {
    return this.work.asHouse(() => this.work.manager.query<T>(sql, values));
  }
}
