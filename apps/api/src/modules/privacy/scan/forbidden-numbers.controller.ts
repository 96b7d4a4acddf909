import { Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Operation } from '../../../platform/http/operation.js';
import { ReaderLocale } from '../../../platform/http/params.js';
import { ListOperation } from '../../../platform/listing/list-docs.js';
import { ListParams, type ListQuery } from '../../../platform/listing/list-query.js';
import type { Page } from '../../../platform/listing/listing.js';
import { Subjects } from '../../../platform/subjects/subjects.js';
import { FINDING_LIST, Findings } from './findings.repository.js';
import { RequestScan } from './request-scan.js';
import { ForbiddenFindingView, findingView, ForbiddenScanView, scanView } from './scan.view.js';
import { Scans } from './scans.repository.js';

/** What is stored already, and must not be. */
@ApiTags('privacy')
@Controller('forbidden-numbers')
export class ForbiddenNumbersController {
  constructor(
    private readonly findings: Findings,
    private readonly scans: Scans,
    private readonly requestScan: RequestScan,
    private readonly subjects: Subjects,
  ) {}

  @Get()
  @Can('privacy.except', 'privacy.scan')
  @ListOperation({
    id: 'listForbiddenNumbers',
    summary: 'ID-card and bank card numbers found in what is stored, masked',
    returns: ForbiddenFindingView,
    spec: FINDING_LIST,
  })
  async list(@ReaderLocale() locale: Locale, @ListParams() query: ListQuery): Promise<Page<ForbiddenFindingView>> {
    const { items, page } = await this.findings.list(query);
    const records = await this.findings.recordsOf(items);
    const words = { subjects: this.subjects.all(), locale };
    return { items: items.map((row) => findingView(row, records, words)), page };
  }

  @Get('scan')
  @Can('privacy.except', 'privacy.scan')
  @Operation({ id: 'getForbiddenScan', summary: 'The last look through everything stored', returns: ForbiddenScanView })
  async scan(): Promise<ForbiddenScanView> {
    return scanView(await this.scans.last());
  }

  @Post('scan')
  @Can('privacy.except', 'privacy.scan')
  @Operation({
    id: 'runForbiddenScan',
    summary: 'Look through everything stored now; while that is under way, it is the answer',
    returns: ForbiddenScanView,
    status: 202,
  })
  async run(): Promise<ForbiddenScanView> {
    await this.requestScan.execute();
    return scanView(await this.scans.last());
  }
}
