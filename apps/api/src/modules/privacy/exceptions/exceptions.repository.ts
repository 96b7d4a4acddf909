import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { Rows } from '../../../platform/database/rows.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { FoundTicket } from '../../../platform/forbidden/found-ticket.js';
import type { ListQuery } from '../../../platform/listing/list-query.js';
import { Listing, type Page } from '../../../platform/listing/listing.js';
import { ForbiddenException } from './exception.entity.js';
import { EXCEPTION_LIST, EXCEPTION_SHAPE, type ExceptionRow } from './exceptions.list.js';

type Place = Pick<FoundTicket, 'object' | 'pointer' | 'digest'>;

/** Said beside the policy too: whoever sees all business reads past it. */
const MINE = `(x.asker_id = (SELECT me()) OR (SELECT i_may('privacy.except')))`;

/** Exceptions: one's own, and all of them for whoever decides. */
@Injectable()
export class Exceptions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
    private readonly listing: Listing,
  ) {}

  list(query: ListQuery): Promise<Page<ExceptionRow>> {
    return this.listing.page<ExceptionRow>(EXCEPTION_LIST, query, { ...EXCEPTION_SHAPE, where: () => MINE });
  }

  /** @throws RowIsMissing */
  async show(id: string): Promise<ExceptionRow> {
    const sql = `SELECT ${EXCEPTION_SHAPE.select} FROM forbidden_exceptions x ${EXCEPTION_SHAPE.joins} WHERE x.id = $1 AND ${MINE}`;
    const [row] = await this.work.manager.query<ExceptionRow[]>(sql, [id]);
    if (!row) throw new RowIsMissing({ type: 'exception', id });
    return row;
  }

  /** As the house: somebody has asked for the same, and nobody has decided. */
  async isOpen({ digest, object, pointer }: Place): Promise<boolean> {
    const sql = `SELECT 1 FROM forbidden_exceptions WHERE digest = $1 AND object = $2 AND pointer = $3 AND status = 'open'`;
    return (await this.work.manager.query<unknown[]>(sql, [digest, object, pointer])).length > 0;
  }

  /** As the house. */
  open(
    found: Omit<FoundTicket, 'personId' | 'refusedAt'>,
    askerId: string,
    reason: string,
  ): Promise<ForbiddenException> {
    const undecided = {
      validUntil: null,
      decision: null,
      decidedAt: null,
      decidedBy: null,
      endedAt: null,
      endedBy: null,
    };
    return this.rows.insert(ForbiddenException, { ...found, askerId, reason, status: 'open', ...undecided });
  }

  /** As the house, locked until the end. @throws RowIsMissing */
  getForChange(id: string): Promise<ForbiddenException> {
    return this.rows.forChange(ForbiddenException, 'exception', id);
  }

  /** As the house. */
  async save(exception: ForbiddenException): Promise<void> {
    await this.rows.change(exception);
  }

  /** As the house: who can decide, but for one. */
  async deciders(butFor: string): Promise<string[]> {
    const rows = await this.work.manager.query<{ id: string }[]>(
      `SELECT p.id FROM people p JOIN principals r ON r.person_id = p.id
       WHERE p.active AND p.id <> $1 AND 'privacy.except' = ANY (r.permissions) ORDER BY p.id`,
      [butFor],
    );
    return rows.map(({ id }) => id);
  }
}
