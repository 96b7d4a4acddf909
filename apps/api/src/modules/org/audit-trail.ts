import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ListQuery } from '../../platform/listing/list-query.js';
import type { ListSpec } from '../../platform/listing/list-spec.js';
import { Listing, type Page } from '../../platform/listing/listing.js';
import type { AuditView } from './audit.controller.js';

export const AUDIT_LIST: ListSpec = {
  name: 'audit',
  table: 'audit_log a',
  alias: 'a',
  idCast: 'int8',
  fields: {
    subjectType: { type: 'text', sql: 'a.subject_type' },
    subjectId: { type: 'id', sql: 'a.subject_id' },
    actorId: { type: 'id', sql: 'a.actor_id' },
    refused: { type: 'boolean', sql: 'a.refused' },
    at: { type: 'instant', sql: 'a.at' },
  },
  sorts: { at: { sql: 'a.at', cast: 'timestamptz' } },
  defaultSort: '-at',
  search: ['a.subject_type'],
};

interface AuditRow extends Omit<AuditView, 'at' | 'actor'> {
  at: Date;
  actorId: string | null;
  actorName: string | null;
}

/** Reads the audit log, which only the house may; who may ask is the route's permission. */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly work: UnitOfWork,
    private readonly listing: Listing,
  ) {}

  async list(query: ListQuery): Promise<Page<AuditView>> {
    const { items, page } = await this.work.asHouse(() =>
      this.listing.page<AuditRow>(AUDIT_LIST, query, {
        select: `a.id::text AS id, a.at, a.actor_id AS "actorId", o.name AS "actorName", a.as_house AS "asHouse", a.action,
          a.subject_type AS "subjectType", a.subject_id AS "subjectId", a.before, a.after, a.refused, a.code, a.request_id AS "requestId"`,
        joins: 'LEFT JOIN owners o ON o.id = a.actor_id',
      }),
    );
    return { page, items: items.map(auditView) };
  }
}

function auditView({ actorId, actorName, at, ...row }: AuditRow): AuditView {
  return { ...row, at: at.toISOString(), actor: actorId ? { id: actorId, name: actorName ?? '' } : null };
}
