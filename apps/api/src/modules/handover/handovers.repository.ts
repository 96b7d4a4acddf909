import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { HOUSE } from '../../platform/access/principal.js';
import { RowIsMissing } from '../../platform/database/database.errors.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ListQuery } from '../../platform/listing/list-query.js';
import type { ListSpec } from '../../platform/listing/list-spec.js';
import { Listing, type Page } from '../../platform/listing/listing.js';
import { Handover, HANDOVER_REASONS, HANDOVER_STATUSES } from './handover.entity.js';

export const HANDOVER_LIST: ListSpec = {
  name: 'handovers',
  table: 'handovers h',
  alias: 'h',
  fields: {
    personId: { type: 'id', sql: 'h.person_id' },
    createdBy: { type: 'id', sql: 'h.created_by' },
    reason: { type: 'choice', sql: 'h.reason', choices: HANDOVER_REASONS },
    status: { type: 'choice', sql: 'h.status', choices: HANDOVER_STATUSES },
    leavesOn: { type: 'date', sql: 'h.leaves_on' },
    createdAt: { type: 'instant', sql: 'h.created_at' },
  },
  sorts: { createdAt: { sql: 'h.created_at', cast: 'timestamptz' } },
  defaultSort: '-createdAt',
  search: ['(SELECT p.name FROM people p WHERE p.id = h.person_id)'],
};

export interface HandoverRow extends Omit<
  Handover,
  'deletedAt' | 'deletedBy' | 'externalSystem' | 'externalId' | 'custom' | 'released'
> {
  readonly personName: string;
  readonly createdByName: string;
  readonly successorName: string | null;
  readonly seatsToName: string | null;
}

/** What is planned of her own leaving is kept from her, also where she sees everything. */
const THERE = 'h.deleted_at IS NULL AND (h.person_id IS DISTINCT FROM me() OR h.created_by = me())';

const SHAPE = {
  where: () => THERE,
  joins: `JOIN people hp ON hp.id = h.person_id JOIN shown_owners cb ON cb.id = h.created_by
    LEFT JOIN people su ON su.id = h.successor_id LEFT JOIN people st ON st.id = h.seats_to_id`,
  select: `h.id, h.version, h.created_at AS "createdAt", h.created_by AS "createdBy", h.updated_at AS "updatedAt", h.updated_by AS "updatedBy",
    h.person_id AS "personId", h.reason, h.leaves_on::text AS "leavesOn", h.restricted, h.successor_id AS "successorId",
    h.seats_to_id AS "seatsToId", h.together, h.rules, h.status, h.total, h.moved, h.gone, h.restored, h.kept, h.failure,
    h.begun_by AS "begunBy", h.begun_at AS "begunAt", h.finished_at AS "finishedAt", h.disabled_at AS "disabledAt",
    hp.name AS "personName", cb.name AS "createdByName", su.name AS "successorName", st.name AS "seatsToName"`,
};

type NewHandover = Pick<Handover, 'personId' | 'reason' | 'leavesOn' | 'restricted' | 'successorId' | 'together'> &
  Pick<Handover, 'rules' | 'seatsToId'>;

@Injectable()
export class Handovers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
    private readonly listing: Listing,
  ) {}

  list(query: ListQuery): Promise<Page<HandoverRow>> {
    return this.listing.page<HandoverRow>(HANDOVER_LIST, query, SHAPE);
  }

  /** @throws RowIsMissing */
  async show(id: string): Promise<HandoverRow> {
    const sql = `SELECT ${SHAPE.select} FROM handovers h ${SHAPE.joins} WHERE h.id = $1 AND ${THERE}`;
    const [row] = await this.work.manager.query<HandoverRow[]>(sql, [id]);
    if (!row) throw new RowIsMissing({ type: 'handover', id });
    return row;
  }

  /** Locks the row until the end of the transaction. @throws RowIsMissing */
  async getForChange(id: string): Promise<Handover> {
    const found = await this.work.manager.findOne(Handover, {
      where: { id, deletedAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
    const { actor } = this.work;
    const isKept = actor !== HOUSE && found?.personId === actor.personId && found.createdBy !== actor.personId;
    if (!found || isKept) throw new RowIsMissing({ type: 'handover', id });
    return found;
  }

  /** Whether another one of the same person has not ended. */
  async isUnderWay(personId: string, except: string | null = null): Promise<boolean> {
    const rows = await this.work.asHouse(() =>
      this.work.manager.query<unknown[]>(
        `SELECT 1 FROM handovers WHERE person_id = $1 AND id IS DISTINCT FROM $2::uuid AND deleted_at IS NULL
         AND status IN ('draft', 'queued', 'running', 'waiting', 'undoing')`,
        [personId, except],
      ),
    );
    return rows.length > 0;
  }

  /** Those whose day of leaving has come. */
  async due(today: string): Promise<string[]> {
    const rows = await this.work.manager.query<{ id: string }[]>(
      `SELECT id FROM handovers WHERE status = 'waiting' AND leaves_on <= $1 AND deleted_at IS NULL ORDER BY id`,
      [today],
    );
    return rows.map(({ id }) => id);
  }

  insert(fields: NewHandover): Promise<Handover> {
    const counts = { total: 0, moved: 0, gone: 0, restored: 0, kept: 0, failure: null };
    const times = { begunBy: null, begunAt: null, finishedAt: null, disabledAt: null, released: null };
    return this.rows.insert(Handover, { status: 'draft', ...counts, ...times, ...fields });
  }

  save(changed: Handover, expectedVersion?: number): Promise<Handover> {
    return this.rows.change(changed, expectedVersion);
  }

  discard(handover: Handover, expectedVersion?: number): Promise<void> {
    return this.rows.discard(handover, expectedVersion);
  }
}
