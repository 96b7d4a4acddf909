import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { Rows } from '../../../platform/database/rows.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ListQuery } from '../../../platform/listing/list-query.js';
import { Listing, type Page } from '../../../platform/listing/listing.js';
import { SubjectRequest } from './subject-request.entity.js';
import { SUBJECT_REQUEST_LIST, SUBJECT_REQUEST_SHAPE, type SubjectRequestRow } from './subject-requests.list.js';

type Received = Pick<
  SubjectRequest,
  'number' | 'kind' | 'channel' | 'person' | 'identity' | 'receivedOn' | 'dueOn' | 'records'
>;

export interface DueRequest {
  readonly id: string;
  readonly number: string;
  readonly dueOn: string;
  readonly overdue: boolean;
}

/** Requests of persons: read by whoever handles or confirms them, written as the house. */
@Injectable()
export class SubjectRequests {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
    private readonly listing: Listing,
  ) {}

  list(query: ListQuery): Promise<Page<SubjectRequestRow>> {
    return this.listing.page<SubjectRequestRow>(SUBJECT_REQUEST_LIST, query, SUBJECT_REQUEST_SHAPE);
  }

  /** @throws RowIsMissing */
  async show(id: string): Promise<SubjectRequestRow> {
    const sql = `SELECT ${SUBJECT_REQUEST_SHAPE.select} FROM subject_requests x ${SUBJECT_REQUEST_SHAPE.joins} WHERE x.id = $1`;
    const [row] = await this.work.manager.query<SubjectRequestRow[]>(sql, [id]);
    if (!row) throw new RowIsMissing({ type: 'subject_request', id });
    return row;
  }

  /** As the house. */
  insert(received: Received): Promise<SubjectRequest> {
    const begun = { status: 'open' as const, excluded: [], search: 'queued' as const, searchedAt: null };
    const undecided = { proposedBy: null, proposedAt: null, decidedBy: null, decidedAt: null, answer: null };
    const unclosed = { closedAt: null, closedBy: null, certificate: null, remindedOn: null, overdueToldOn: null };
    return this.rows.insert(SubjectRequest, { ...received, ...begun, ...undecided, ...unclosed } as never);
  }

  /** As the house, locked until the end. @throws RowIsMissing */
  getForChange(id: string): Promise<SubjectRequest> {
    return this.rows.forChange(SubjectRequest, 'subject_request', id);
  }

  /** As the house. @throws RowIsStale */
  save(request: SubjectRequest, expectedVersion?: number): Promise<SubjectRequest> {
    return this.rows.change(request, expectedVersion);
  }

  /** As the house: who may do this, but for one. */
  async holdersOf(permission: string, butFor: string): Promise<string[]> {
    const rows = await this.work.manager.query<{ id: string }[]>(
      `SELECT p.id FROM people p JOIN principals r ON r.person_id = p.id
       WHERE p.active AND p.id <> $2 AND $1 = ANY (r.permissions) ORDER BY p.id`,
      [permission, butFor],
    );
    return rows.map(({ id }) => id);
  }

  /** As the house: those that are due by a day and of which nobody was told yet, and those that are over it. */
  unreminded(today: string, soon: string): Promise<DueRequest[]> {
    return this.work.manager.query<DueRequest[]>(
      `SELECT id, number, due_on::text AS "dueOn", due_on < $1::date AS overdue FROM subject_requests
       WHERE closed_at IS NULL AND ((due_on < $1::date AND overdue_told_on IS NULL) OR (due_on BETWEEN $1::date AND $2::date AND reminded_on IS NULL))
       ORDER BY due_on, id FOR UPDATE SKIP LOCKED`,
      [today, soon],
    );
  }
}
