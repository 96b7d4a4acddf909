import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { RowIsMissing } from '../../platform/database/database.errors.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ListQuery } from '../../platform/listing/list-query.js';
import type { ListSpec } from '../../platform/listing/list-spec.js';
import { Listing, type Page } from '../../platform/listing/listing.js';
import {
  Import,
  IMPORT_STATUSES,
  IMPORT_TARGETS,
  type FileColumn,
  type Foreseen,
  type ImportStatus,
  type PreviewRow,
  type TargetName,
  type UndoRefusal,
} from './import.entity.js';
import type { Decisions, FindingCounts } from './finding.js';
import type { Remembered } from './mapping.js';

export const IMPORT_LIST: ListSpec = {
  name: 'imports',
  module: 'lead',
  table: 'imports i',
  alias: 'i',
  fields: {
    target: { type: 'choice', sql: 'i.target', choices: IMPORT_TARGETS },
    status: { type: 'choice', sql: 'i.status', choices: IMPORT_STATUSES },
    ownerId: { type: 'id', sql: 'i.owner_id' },
    createdAt: { type: 'instant', sql: 'i.created_at' },
  },
  sorts: { createdAt: { sql: 'i.created_at', cast: 'timestamptz' }, fileName: { sql: 'i.file_name', cast: 'text' } },
  defaultSort: '-createdAt',
  search: ['i.file_name'],
};

/** An import as the list reads it. */
export interface ImportRow {
  id: string;
  version: number;
  target: TargetName;
  fileName: string;
  status: ImportStatus;
  encoding: string;
  delimiter: string | null;
  columns: FileColumn[];
  preview: PreviewRow[];
  totalRows: number;
  problemCount: number;
  foreseen: Foreseen | null;
  findings: FindingCounts;
  decisions: Decisions;
  processed: number;
  created: number;
  changed: number;
  linked: number;
  skipped: number;
  refused: number;
  failure: string | null;
  undone: number;
  undoRefusal: UndoRefusal | null;
  createdAt: Date;
  finishedAt: Date | null;
  createdBy: string;
  createdByName: string;
}

const SHAPE = {
  where: () => 'i.deleted_at IS NULL',
  joins: 'JOIN shown_owners cb ON cb.id = i.created_by',
  select: `i.id, i.version, i.target, i.file_name AS "fileName", i.status, i.encoding, i.delimiter, i.columns, i.preview, i.total_rows AS "totalRows",
    i.problem_count AS "problemCount", i.foreseen, i.findings, i.decisions, i.processed, i.created, i.changed, i.linked, i.skipped, i.refused, i.failure, i.undone, i.undo_refusal AS "undoRefusal", i.created_at AS "createdAt",
    i.finished_at AS "finishedAt", i.created_by AS "createdBy", cb.name AS "createdByName"`,
};

type NewImport = Pick<
  Import,
  | 'id'
  | 'target'
  | 'fileName'
  | 'sha256'
  | 'encoding'
  | 'delimiter'
  | 'columns'
  | 'totalRows'
  | 'ownerId'
  | 'departmentId'
>;

@Injectable()
export class Imports {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
    private readonly listing: Listing,
  ) {}

  list(query: ListQuery): Promise<Page<ImportRow>> {
    return this.listing.page<ImportRow>(IMPORT_LIST, query, SHAPE);
  }

  /** @throws RowIsMissing */
  async show(id: string): Promise<ImportRow> {
    const sql = `SELECT ${SHAPE.select} FROM imports i ${SHAPE.joins} WHERE i.id = $1 AND i.deleted_at IS NULL`;
    const [row] = await this.work.manager.query<ImportRow[]>(sql, [id]);
    if (!row) throw new RowIsMissing({ type: 'import', id });
    return row;
  }

  /** Locks the row until the end of the transaction. @throws RowIsMissing */
  async getForChange(id: string): Promise<Import> {
    const found = await this.work.manager.findOne(Import, {
      where: { id, deletedAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
    if (!found) throw new RowIsMissing({ type: 'import', id });
    return found;
  }

  /** Until the end of the transaction nobody else takes it back, though its row may be changed. */
  async alone(id: string): Promise<void> {
    await this.work.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('undo of import ' || $1, 0))`, [id]);
  }

  /**
   * How the last file with the very same columns was read that the reader may see, her own before any other's; null where
   * none was imported.
   */
  async mappedBefore(target: TargetName, headers: readonly string[]): Promise<Remembered | null> {
    const sql = `
      SELECT columns FROM imports i WHERE target = $1 AND deleted_at IS NULL AND status <> 'preview'
        AND jsonb_path_query_array(columns, '$[*].header') = to_jsonb($2::text[])
      ORDER BY owner_id = me() DESC, created_at DESC, id DESC LIMIT 1`;
    const [last] = await this.work.manager.query<Pick<Import, 'columns'>[]>(sql, [target, headers]);
    return last ? new Map(last.columns.map(({ header, field }) => [header, field])) : null;
  }

  insert(fields: NewImport): Promise<Import> {
    const fresh = {
      status: 'preview' as const,
      preview: [],
      problemCount: 0,
      processed: 0,
      foreseen: null,
      findings: {},
      decisions: {},
      created: 0,
      changed: 0,
      linked: 0,
      skipped: 0,
      refused: 0,
      failure: null,
      undone: 0,
      undoRefusal: null,
      finishedAt: null,
    };
    return this.rows.insert(Import, { ...fresh, ...fields } as never);
  }

  save(changed: Import): Promise<Import> {
    return this.rows.change(changed);
  }
}
