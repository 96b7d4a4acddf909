import { Controller, Get, HttpStatus, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Can } from '../../platform/access/access.decorators.js';
import { sendCsv } from '../../platform/csv/csv-download.js';
import { CsvOperation } from '../../platform/csv/csv-operation.js';
import { NeedsIdempotencyKey } from '../../platform/http/idempotency.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, ReaderLocale } from '../../platform/http/params.js';
import { CommitImport } from './actions/commit-import.js';
import { UndoImport } from './actions/undo-import.js';
import { ImportTargets } from './import-targets.js';
import { ImportFiles } from './import-files.js';
import { ImportView, importView } from './import.view.js';
import {
  FieldsAreUnmapped,
  ImportIsBeingUndone,
  ImportIsNotDone,
  ImportIsUnderWay,
  ImportMayNotBe,
} from './imports.errors.js';
import { Imports } from './imports.repository.js';

/** What is done with an uploaded file, and what came of it. */
@ApiTags('imports')
@Controller('imports/:id')
export class ImportRunController {
  constructor(
    private readonly imports: Imports,
    private readonly targets: ImportTargets,
    private readonly files: ImportFiles,
    private readonly commitImport: CommitImport,
    private readonly undoImport: UndoImport,
  ) {}

  @Post('commit')
  @Can('import.run')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'commitImport',
    summary: 'Begin to import; follow it at the address in Location',
    returns: ImportView,
    status: HttpStatus.ACCEPTED,
    refuses: [ImportIsUnderWay, FieldsAreUnmapped, ImportMayNotBe],
  })
  async commit(
    @IdParam() id: string,
    @ReaderLocale() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportView> {
    await this.commitImport.execute(id);
    return this.accepted(id, locale, reply);
  }

  @Post('undo')
  @Can('import.run')
  @Operation({
    id: 'undoImport',
    summary: 'Begin to take back everything it made; follow it at the address in Location',
    returns: ImportView,
    status: HttpStatus.ACCEPTED,
    refuses: [ImportIsNotDone, ImportIsBeingUndone, ImportMayNotBe],
  })
  async undo(
    @IdParam() id: string,
    @ReaderLocale() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportView> {
    await this.undoImport.execute(id);
    return this.accepted(id, locale, reply);
  }

  @Get('failed.csv')
  @Can('import.run')
  @CsvOperation({
    id: 'downloadFailedRows',
    summary: 'The rows that made nothing, as they stood in the file, with why',
  })
  async failed(@IdParam() id: string, @ReaderLocale() locale: Locale, @Res() reply: FastifyReply): Promise<void> {
    const { columns, rows } = await this.files.failed(id, locale);
    await sendCsv(reply, 'failed.csv', columns, rows);
  }

  @Get('successful.csv')
  @Can('import.run')
  @CsvOperation({ id: 'downloadSuccessfulRows', summary: 'The rows that made a record, with its number' })
  async successful(@IdParam() id: string, @ReaderLocale() locale: Locale, @Res() reply: FastifyReply): Promise<void> {
    const { columns, rows } = await this.files.successful(id, locale);
    await sendCsv(reply, 'successful.csv', columns, rows);
  }

  @Get('unprocessed.csv')
  @Can('import.run')
  @CsvOperation({
    id: 'downloadUnprocessedRows',
    summary: 'The rows that nothing has become of, as they stood in the file',
  })
  async unprocessed(@IdParam() id: string, @Res() reply: FastifyReply): Promise<void> {
    const { columns, rows } = await this.files.unprocessed(id);
    await sendCsv(reply, 'unprocessed.csv', columns, rows);
  }

  private accepted(id: string, locale: Locale, reply: FastifyReply): Promise<ImportView> {
    void reply.header('Location', `/api/v1/imports/${id}`);
    return this.view(id, locale);
  }

  private async view(id: string, locale: Locale): Promise<ImportView> {
    const row = await this.imports.show(id);
    return importView(row, await this.targets.full(row.target), locale, this.targets.covers(row));
  }
}
