import { Injectable } from '@nestjs/common';
import type { Certainty, ForbiddenKind } from '@countersign/kernel/forbidden';
import { isUuid } from '../../../platform/database/ids.js';
import type { ListQuery } from '../../../platform/listing/list-query.js';
import { Listing, type ListShape, type Page } from '../../../platform/listing/listing.js';
import type { ListSpec } from '../../../platform/listing/list-spec.js';
import type { SubjectName } from '../../../platform/subjects/subject.js';
import { Subjects } from '../../../platform/subjects/subjects.js';
import { FORBIDDEN_KINDS } from '../exceptions/exception.entity.js';

export const CERTAINTIES = ['block', 'ask'] as const satisfies readonly Certainty[];

export interface FindingRow {
  id: string;
  table: string;
  rowKey: string;
  column: string;
  kind: ForbiddenKind;
  certainty: Certainty;
  masked: string;
  foundAt: Date;
  keeperId: string | null;
  keeperName: string | null;
}

export const FINDING_LIST: ListSpec = {
  name: 'forbidden-findings',
  table: 'forbidden_findings f',
  alias: 'f',
  fields: {
    kind: { type: 'choice', sql: 'f.kind', choices: FORBIDDEN_KINDS },
    certainty: { type: 'choice', sql: 'f.certainty', choices: CERTAINTIES },
    keeperId: { type: 'id', sql: 'f.keeper_id' },
  },
  sorts: { foundAt: { sql: 'f.found_at', cast: 'timestamptz' } },
  defaultSort: '-foundAt',
  search: ['f.table_name', 'f.column_name'],
};

const SHAPE = {
  select: `f.id, f.table_name AS "table", f.row_key AS "rowKey", f.column_name AS "column", f.kind, f.certainty, f.masked, f.found_at AS "foundAt",
    k.id AS "keeperId", k.name AS "keeperName"`,
  joins: 'LEFT JOIN shown_owners k ON k.id = f.keeper_id',
} satisfies ListShape;

/** What the last scan found, for whoever looks after it; the records themselves only as far as the reader sees them. */
@Injectable()
export class Findings {
  constructor(
    private readonly listing: Listing,
    private readonly subjects: Subjects,
  ) {}

  list(query: ListQuery): Promise<Page<FindingRow>> {
    return this.listing.page<FindingRow>(FINDING_LIST, query, SHAPE);
  }

  /** By the key of their row. */
  recordsOf(rows: readonly FindingRow[]): Promise<Map<string, SubjectName>> {
    const refs = rows.map(({ table, rowKey }) => {
      const type = this.subjects.all().find((subject) => subject.table === table)?.type;
      return type && isUuid(rowKey) ? { type, id: rowKey } : null;
    });
    return this.subjects.seenNames(refs);
  }
}
