import { Injectable } from '@nestjs/common';
import { mayDo } from '../../../platform/access/principal.js';
import { SupportViewTakesNothing } from '../../../platform/access/support.errors.js';
import { Audit } from '../../../platform/audit/audit.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ExportedLists } from '../../../platform/listing/exported-lists.js';
import { ExportFiles } from '../export-files.js';
import { KEPT_DAYS, type ExportRow } from '../export.row.js';
import { ExportIsNotDone, ExportMayNotBe, FileIsGone } from '../exports.errors.js';
import { Exports } from '../exports.repository.js';

/** Fetches the file: whoever asked for it, while it is kept, and while she may still export that list. */
@Injectable()
export class OpenExport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly exports: Exports,
    private readonly files: ExportFiles,
    private readonly lists: ExportedLists,
    private readonly audit: Audit,
  ) {}

  /** @throws SupportViewTakesNothing, RowIsMissing, ExportIsNotDone, FileIsGone, ExportMayNotBe */
  async execute(id: string): Promise<{ row: ExportRow; path: string }> {
    if (this.work.principal.support) throw new SupportViewTakesNothing({});
    const row = await this.exports.mineBy(id);
    const permission = this.lists.find(row.list)?.permission ?? row.list;
    if (!mayDo(this.work.principal, permission)) throw new ExportMayNotBe({ permission });
    if (row.status === 'expired' || this.isOver(row)) throw new FileIsGone({ days: KEPT_DAYS });
    if (row.status !== 'done') throw new ExportIsNotDone({});
    // A backup has the row and not the file.
    if ((await this.files.sizeOf(row)) === null) throw new FileIsGone({ days: KEPT_DAYS });
    const after = { list: row.list, format: row.format, rows: row.processed };
    await this.audit.note({ action: 'fetch', subjectType: 'exports', subjectId: id, after });
    return { row, path: this.files.pathOf(row) };
  }

  private isOver({ expiresAt }: ExportRow): boolean {
    return expiresAt !== null && expiresAt <= this.work.now;
  }
}
