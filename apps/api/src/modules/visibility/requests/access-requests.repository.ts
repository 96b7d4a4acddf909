import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { newId } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Check } from '../question/explanation.view.js';

/** What is asked for: the first thing that was found missing, and of what. */
export interface AccessRequest {
  readonly lacks: Check;
  readonly permission: string | null;
  readonly subjectType: string | null;
  readonly subjectId: string | null;
  readonly field: string | null;
  readonly note: string;
}

export interface AccessRequestRow extends AccessRequest {
  readonly id: string;
  readonly askedBy: string;
}

export interface Lately {
  readonly all: number;
  readonly alike: number;
}

const COLUMNS = `id, asked_by AS "askedBy", lacks, permission, subject_type AS "subjectType",
  subject_id AS "subjectId", field, note`;

/** Each is seen by whoever asked, and by nobody else; those who can give it are told. */
@Injectable()
export class AccessRequests {
  constructor(private readonly work: UnitOfWork) {}

  /** How many she has sent within a day, and how many for the same; until the end of the transaction she sends no other. */
  async lately(askedBy: string, wish: AccessRequest): Promise<Lately> {
    const { manager } = this.work;
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('access requests of ' || $1, 0))`, [askedBy]);
    const [row] = await manager.query<[Lately]>(
      `SELECT count(*)::int AS all, count(*) FILTER (
         WHERE (lacks, permission, subject_type, subject_id, field) IS NOT DISTINCT FROM ($2::text, $3::text, $4::text, $5::uuid, $6::text))::int AS alike
       FROM access_requests WHERE asked_by = $1 AND asked_at > now() - interval '1 day'`,
      [askedBy, wish.lacks, wish.permission, wish.subjectType, wish.subjectId, wish.field],
    );
    return row;
  }

  /** @returns its id */
  async insert(askedBy: string, wish: AccessRequest): Promise<string> {
    const id = newId();
    await this.work.manager.query(
      `INSERT INTO access_requests (id, asked_by, lacks, permission, subject_type, subject_id, field, note)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, askedBy, wish.lacks, wish.permission, wish.subjectType, wish.subjectId, wish.field, wish.note],
    );
    return id;
  }

  /** @throws RowIsMissing */
  async get(id: string): Promise<AccessRequestRow> {
    const sql = `SELECT ${COLUMNS} FROM access_requests WHERE id = $1`;
    const [row] = await this.work.manager.query<AccessRequestRow[]>(sql, [id]);
    if (!row) throw new RowIsMissing({ type: 'access_request', id });
    return row;
  }
}
