import { Body, Controller, Get, HttpStatus, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Can, SIGNED_IN } from '../../platform/access/access.decorators.js';
import { CsvOperation } from '../../platform/csv/csv-operation.js';
import { NeedsIdempotencyKey } from '../../platform/http/idempotency.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, ReaderLocale } from '../../platform/http/params.js';
import { ExportedLists } from '../../platform/listing/exported-lists.js';
import { TooManyExports } from '../../platform/listing/list-export.js';
import { sendFile } from '../../platform/xlsx/xlsx-download.js';
import { XLSX_TYPE } from '../../platform/xlsx/xlsx-type.js';
import { AskForExport } from './actions/ask-for-export.js';
import { CancelExport } from './actions/cancel-export.js';
import { OpenExport } from './actions/open-export.js';
import { AskForExportDto } from './export.dto.js';
import { ExportsView, ExportView, exportView } from './export.view.js';
import { ExportIsOver, ExportMayNotBe, ListIsUnknown } from './exports.errors.js';
import { Exports } from './exports.repository.js';

/** Lists as files that are made in the background. Everybody finds her own here, and nobody else's. */
@ApiTags('exports')
@Controller('exports')
export class ExportsController {
  constructor(
    private readonly exports: Exports,
    private readonly lists: ExportedLists,
    private readonly askForExport: AskForExport,
    private readonly cancelExport: CancelExport,
    private readonly openExport: OpenExport,
  ) {}

  @Get()
  @Can(SIGNED_IN)
  @Operation({ id: 'listMyExports', summary: 'The exports I asked for', returns: ExportsView })
  async list(@ReaderLocale() locale: Locale): Promise<ExportsView> {
    return { items: (await this.exports.mine()).map((row) => exportView(row, this.lists, locale)) };
  }

  @Post()
  @Can(SIGNED_IN)
  @NeedsIdempotencyKey()
  @Operation({
    id: 'askForExport',
    summary: 'Begin to write a list into a file; follow it at the address in Location',
    returns: ExportView,
    status: HttpStatus.ACCEPTED,
    refuses: [ListIsUnknown, ExportMayNotBe, TooManyExports],
  })
  async ask(
    @Body() body: AskForExportDto,
    @ReaderLocale() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ExportView> {
    const id = await this.askForExport.execute(body, locale);
    void reply.header('Location', `/api/v1/exports/${id}`);
    return this.show(id, locale);
  }

  @Get(':id')
  @Can(SIGNED_IN)
  @Operation({ id: 'getExport', summary: 'How far one of mine is', returns: ExportView })
  async show(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<ExportView> {
    return exportView(await this.exports.mineBy(id), this.lists, locale);
  }

  @Post(':id/cancel')
  @Can(SIGNED_IN)
  @Operation({
    id: 'cancelExport',
    summary: 'Stop it; no file is kept',
    returns: ExportView,
    refuses: [ExportIsOver],
  })
  async cancel(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<ExportView> {
    await this.cancelExport.execute(id);
    return this.show(id, locale);
  }

  @Get(':id/file')
  @Can(SIGNED_IN)
  @CsvOperation({ id: 'fetchExport', summary: 'The file, as CSV or as a workbook, for three days' })
  async file(@IdParam() id: string, @Res() reply: FastifyReply): Promise<void> {
    const { row, path } = await this.openExport.execute(id);
    const type = row.format === 'csv' ? 'text/csv; charset=utf-8' : XLSX_TYPE;
    await sendFile(reply, path, `${row.list}.${row.format}`, type);
  }
}
