import { Injectable } from '@nestjs/common';
import type { Principal } from '../../platform/access/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import { FindingsAreTheImporters } from './decisions.errors.js';
import type { FindingKind } from './finding.js';
import { ImportRows, type FoundRow } from './import-rows.repository.js';
import { ImportTargets } from './import-targets.js';
import type { ImportTarget, RowValues } from './import-target.js';
import { Imports, type ImportRow } from './imports.repository.js';
import { readRow } from './mapping.js';

const PAGE = 50;

/** A row that met something, as its importer decides about it. */
export interface LookedAt extends FoundRow {
  readonly values: RowValues;
  /** Whether she still sees the record that it met; one who does not is told no more than she was. */
  readonly isSeen: boolean;
}

export interface FindingsPage {
  readonly file: ImportRow;
  readonly target: ImportTarget;
  readonly items: readonly LookedAt[];
  /** Where the next page begins; null after the last. */
  readonly next: number | null;
}

/** The rows of an import that have met records, with what they would change there. */
@Injectable()
export class Findings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly imports: Imports,
    private readonly rows: ImportRows,
    private readonly targets: ImportTargets,
    private readonly subjects: Subjects,
  ) {}

  /** @throws FindingsAreTheImporters, RowIsMissing */
  async page(importId: string, kind: FindingKind | null, after: number): Promise<FindingsPage> {
    const file = await this.imports.show(importId);
    mustBeTheImporters(this.work.principal, file);
    const target = await this.targets.full(file.target);
    const found = await this.rows.found(importId, { kind, after, limit: PAGE + 1 });
    const page = found.slice(0, PAGE);
    const seen = await this.subjects.seen(page.flatMap(({ finding: { record } }) => record ?? []));
    const items = page.map((row) => ({
      ...row,
      values: readRow(row.cells, file.columns, target).values,
      isSeen: row.finding.record !== null && seen.has(row.finding.record.id),
    }));
    return { file, target, items, next: found.length > PAGE ? (page.at(-1) as FoundRow).row : null };
  }
}

/** They were found by what she may see. @throws FindingsAreTheImporters */
export function mustBeTheImporters({ personId }: Principal, { createdBy, createdByName }: ImportRow): void {
  if (personId !== createdBy) throw new FindingsAreTheImporters({ importer: createdByName });
}
