import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { RowIsStale } from '../../platform/database/database.errors.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, IfMatch, ReaderLocale } from '../../platform/http/params.js';
import { CancelImport } from './actions/cancel-import.js';
import { DecideImport } from './actions/decide-import.js';
import { DecideImportDto, FindingsQueryDto } from './decisions.dto.js';
import { DecisionIsNotPossible, FindingsAreTheImporters, ImportIsNotRunning } from './decisions.errors.js';
import { Findings } from './findings.js';
import { FindingsView, findingsView } from './findings.view.js';
import { ImportTargets } from './import-targets.js';
import { ImportView, importView } from './import.view.js';
import { ImportIsUnderWay, ImportMayNotBe } from './imports.errors.js';
import { Imports } from './imports.repository.js';

/** Rows that meet records which are there already, and what is decided about them. */
@ApiTags('imports')
@Controller('imports/:id')
export class ImportDecisionsController {
  constructor(
    private readonly imports: Imports,
    private readonly targets: ImportTargets,
    private readonly findings: Findings,
    private readonly decideImport: DecideImport,
    private readonly cancelImport: CancelImport,
  ) {}

  @Get('findings')
  @Can('import.run')
  @Operation({
    id: 'listImportFindings',
    summary: 'Rows that meet records which are there, and what an update would change; for the importer',
    returns: FindingsView,
    refuses: [FindingsAreTheImporters],
  })
  async list(
    @IdParam() id: string,
    @ReaderLocale() locale: Locale,
    @Query() { kind, after }: FindingsQueryDto,
  ): Promise<FindingsView> {
    return findingsView(await this.findings.page(id, kind ?? null, after ?? 0), locale);
  }

  @Patch('decisions')
  @Can('import.run')
  @Operation({
    id: 'decideImport',
    summary: 'Decide what becomes of rows that meet records: of all of a kind, and of single ones',
    returns: ImportView,
    ifMatch: true,
    refuses: [ImportIsUnderWay, DecisionIsNotPossible, FindingsAreTheImporters, ImportMayNotBe, RowIsStale],
  })
  async decide(
    @IdParam() id: string,
    @ReaderLocale() locale: Locale,
    @IfMatch() version: number,
    @Body() body: DecideImportDto,
  ): Promise<ImportView> {
    await this.decideImport.execute(id, version, body);
    return this.view(id, locale);
  }

  @Post('cancel')
  @Can('import.run')
  @Operation({
    id: 'cancelImport',
    summary: 'End it before its last row; what is written already stays, and can be taken back',
    returns: ImportView,
    refuses: [ImportIsNotRunning, ImportMayNotBe],
  })
  async cancel(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<ImportView> {
    await this.cancelImport.execute(id);
    return this.view(id, locale);
  }

  private async view(id: string, locale: Locale): Promise<ImportView> {
    const row = await this.imports.show(id);
    return importView(row, await this.targets.full(row.target), locale, this.targets.covers(row));
  }
}
