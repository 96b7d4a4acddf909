import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Can } from '../../platform/access/access.decorators.js';
import { sendCsv } from '../../platform/csv/csv-download.js';
import { Sensitive } from '../../platform/access/sensitive.js';
import { CsvOperation, XlsxOperation } from '../../platform/csv/csv-operation.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { ReaderLocale } from '../../platform/http/params.js';
import { ListOperation } from '../../platform/listing/list-docs.js';
import { ListParams, type ListQuery } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { sendXlsx } from '../../platform/xlsx/xlsx-download.js';
import { LogState } from './chain/log-state.js';
import { LogStateView } from './chain/audit-chain.view.js';
import { auditColumns } from './entries/audit-columns.js';
import { AUDIT_LIST } from './entries/audit-entries.list.js';
import { AuditView } from './entries/audit-entry.view.js';
import { AuditTrail } from './entries/audit-trail.js';

@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(
    private readonly trail: AuditTrail,
    private readonly state: LogState,
  ) {}

  @Get()
  @Can('audit.view')
  @ListOperation({
    id: 'listAudit',
    summary: 'Every change, every refused attempt, and the readings that matter; q finds records by number or name',
    returns: AuditView,
    spec: AUDIT_LIST,
  })
  list(@ListParams() query: ListQuery, @ReaderLocale() locale: Locale): Promise<Page<AuditView>> {
    return this.trail.list(query, locale);
  }

  @Get('export.csv')
  @Can('audit.export')
  @Sensitive()
  @CsvOperation({ id: 'exportAudit', summary: 'All audit entries of a list as CSV', spec: AUDIT_LIST })
  async export(
    @ListParams() query: ListQuery,
    @ReaderLocale() locale: Locale,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendCsv(reply, 'audit.csv', auditColumns(locale), this.trail.all(query, locale));
  }

  @Get('export.xlsx')
  @Can('audit.export')
  @Sensitive()
  @XlsxOperation({ id: 'exportAuditWorkbook', summary: 'The same as a workbook, 200,000 at most', spec: AUDIT_LIST })
  async workbook(
    @ListParams() query: ListQuery,
    @ReaderLocale() locale: Locale,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendXlsx(reply, 'audit.xlsx', auditColumns(locale), this.trail.all(query, locale));
  }

  @Get('state')
  @Can('audit.view')
  @Operation({
    id: 'getAuditState',
    summary: 'How far the log is sealed and what is kept of it',
    returns: LogStateView,
  })
  show(): Promise<LogStateView> {
    return this.state.show();
  }
}
