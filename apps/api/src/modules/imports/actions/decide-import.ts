import { Injectable } from '@nestjs/common';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { DecideImportDto } from '../decisions.dto.js';
import { DecisionIsNotPossible } from '../decisions.errors.js';
import type { Decision, FindingKind } from '../finding.js';
import type { Import } from '../import.entity.js';
import { ImportRows } from '../import-rows.repository.js';
import { ImportTargets } from '../import-targets.js';
import { Imports } from '../imports.repository.js';
import { mustBeTheImporters } from '../findings.js';

type SingleRows = NonNullable<DecideImportDto['rows']>;

/** Says what is to become of rows that have met a record: of all that met the same kind of thing, and of single ones. */
@Injectable()
export class DecideImport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly imports: Imports,
    private readonly rows: ImportRows,
    private readonly targets: ImportTargets,
  ) {}

  /** @throws ImportIsUnderWay, DecisionIsNotPossible, FindingsAreTheImporters, ImportMayNotBe, RowIsStale */
  async execute(id: string, version: number, { kinds = {}, rows = [] }: DecideImportDto): Promise<void> {
    const file = await this.imports.getForChange(id);
    if (file.version !== version) throw new RowIsStale({ id, version });
    mustBeTheImporters(this.work.principal, await this.imports.show(id));
    file.mustBeInPreview();
    await this.targets.permitted(file.target);
    for (const [kind, decision] of Object.entries(kinds)) decideKind(file, kind as FindingKind, decision as Decision);
    await this.decideRows(id, rows);
    await this.imports.save(file);
  }

  private async decideRows(id: string, rows: SingleRows): Promise<void> {
    if (rows.length === 0) return;
    const found = await this.rows.foundAmong(
      id,
      rows.map(({ row }) => row),
    );
    for (const [i, { row, decision }] of rows.entries())
      if (decision !== null && !found.get(row)?.options.includes(decision))
        throw notPossible(String(row), `/rows/${i}/decision`);
    await this.rows.decide(id, rows);
  }
}

function decideKind(file: Import, kind: FindingKind, decision: Decision | null): void {
  const isPossible = file.findings[kind]?.options.includes(decision as Decision) ?? false;
  if (decision !== null && !isPossible) throw notPossible(kind, `/kinds/${kind}`);
  file.decide(kind, decision);
}

function notPossible(what: string, pointer: string): Error {
  return new DecisionIsNotPossible({ what }, [{ pointer, code: DecisionIsNotPossible.code, params: { what } }]);
}
