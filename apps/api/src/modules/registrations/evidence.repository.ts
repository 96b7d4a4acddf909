import { Injectable } from '@nestjs/common';
import { mayDo } from '../../platform/access/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

export const EVIDENCE_KINDS = [
  'registration',
  'customer',
  'owner',
  'contact',
  'opportunity',
  'activity',
  'quote',
  'attachment',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export interface EvidenceRow {
  id: string;
  kind: EvidenceKind;
  /** When it was recorded, whatever day it tells of. */
  at: Date;
  byId: string;
  byName: string;
  /** Whom the record belongs to. */
  ownerId: string;
  title: string;
  detail: string | null;
  /** Where it is read, by the record that has a page. */
  onType: 'customer' | 'opportunity' | 'quote' | null;
  onId: string | null;
}

const MOST = 300;

/** Both parameters are named once, whether or not a source asks for them. */
const told = (entries: string): string =>
  `SELECT e.id, e.kind, e.at, e.by AS "byId", b.name AS "byName", e.owner AS "ownerId", e.title, e.detail,
     e.on_type AS "onType", e.on_id AS "onId"
   FROM (${entries}) e (id, kind, at, by, owner, title, detail, on_type, on_id) JOIN shown_owners b ON b.id = e.by
   WHERE $1::uuid[] IS NOT NULL AND $2::uuid[] IS NOT NULL ORDER BY e.at, e.id LIMIT ${MOST}`;

/** SQL of one source over the companies `$1` and registrations `$2`, with the permission it takes to be told of it. */
const SOURCES: readonly { readonly permission: string; readonly sql: string }[] = [
  {
    permission: 'registration.view',
    sql: told(`SELECT r.id::text AS id, 'registration' AS kind, r.created_at AS at,
      r.created_by AS by, r.owner_id AS owner, r.number AS title,
      nullif(r.project, '') AS detail, NULL AS on_type, NULL::uuid AS on_id FROM registrations r WHERE r.id = ANY ($2::uuid[]) AND NOT r.by_record`),
  },
  {
    permission: 'customer.view',
    sql: told(`SELECT c.id::text, 'customer', c.created_at, c.created_by, c.owner_id, c.name, c.number, 'customer', c.id
      FROM customers c WHERE c.id = ANY ($1::uuid[]) AND c.deleted_at IS NULL`),
  },
  {
    permission: 'customer.view',
    sql: told(`SELECT h.id::text, 'owner', h.at, h.by, h.owner_id, n.name, w.name, 'customer', h.customer_id
      FROM customer_owners h JOIN shown_owners n ON n.id = h.owner_id LEFT JOIN shown_owners w ON w.id = h.previous_owner_id
      WHERE h.customer_id = ANY ($1::uuid[]) AND h.previous_owner_id IS NOT NULL`),
  },
  {
    permission: 'contact.view',
    sql: told(`SELECT k.id::text, 'contact', k.created_at, k.created_by, k.owner_id, k.name, k.title, 'customer', k.customer_id
      FROM contacts k WHERE k.customer_id = ANY ($1::uuid[]) AND k.deleted_at IS NULL`),
  },
  {
    permission: 'opportunity.view',
    sql: told(`SELECT o.id::text, 'opportunity', o.created_at, o.created_by, o.owner_id, o.name, o.number, 'opportunity', o.id
      FROM opportunities o WHERE o.customer_id = ANY ($1::uuid[]) AND o.deleted_at IS NULL`),
  },
  {
    permission: 'activity.view',
    sql: told(`SELECT a.id::text, 'activity', a.created_at, a.created_by, a.owner_id, a.subject,
        to_char(a.occurred_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD'), 'customer', a.customer_id
      FROM activities a WHERE a.customer_id = ANY ($1::uuid[]) AND a.deleted_at IS NULL`),
  },
  {
    permission: 'quote.view',
    sql: told(`SELECT q.id::text, 'quote', q.created_at, q.created_by, q.owner_id, q.number, NULL, 'quote', q.id
      FROM quotes q WHERE q.customer_id = ANY ($1::uuid[]) AND q.deleted_at IS NULL`),
  },
];

/** Files have no scope of their own: they are told of by the customers and deals that the reader sees. */
const FILES =
  told(`SELECT f.id::text, 'attachment' AS kind, f.created_at AS at, f.created_by AS by, f.created_by AS owner, f.file_name AS title,
    NULL AS detail, f.subject_type AS on_type, f.subject_id AS on_id
  FROM attachments f WHERE f.deleted_at IS NULL AND (f.subject_type, f.subject_id) IN (
    SELECT 'customer', x FROM unnest($1::uuid[]) x UNION ALL SELECT 'opportunity', x FROM unnest($2::uuid[]) x)`);

/** Who entered what when about a company, as far as the reader sees each record herself. */
@Injectable()
export class Evidence {
  constructor(private readonly work: UnitOfWork) {}

  /** Oldest first. */
  async of(customerIds: readonly string[], registrationIds: readonly string[]): Promise<EvidenceRow[]> {
    const rows: EvidenceRow[] = [];
    for (const { permission, sql } of SOURCES)
      if (mayDo(this.work.principal, permission))
        rows.push(...(await this.work.manager.query<EvidenceRow[]>(sql, [customerIds, registrationIds])));
    if (mayDo(this.work.principal, 'attachment.view')) rows.push(...(await this.files(rows)));
    return rows.sort((a, b) => a.at.getTime() - b.at.getTime()).slice(0, MOST);
  }

  private files(rows: readonly EvidenceRow[]): Promise<EvidenceRow[]> {
    const seen = (wanted: EvidenceKind): string[] => rows.filter(({ kind }) => kind === wanted).map(({ id }) => id);
    const hangOn = [seen('customer'), seen('opportunity')];
    return this.work.asHouse(() => this.work.manager.query<EvidenceRow[]>(FILES, hangOn));
  }
}
