import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import type { Locale } from '../../../platform/http/locale.js';
import { ReaderLocale } from '../../../platform/http/params.js';
import { ListOperation } from '../../../platform/listing/list-docs.js';
import { ListParams, type ListQuery } from '../../../platform/listing/list-query.js';
import type { Page } from '../../../platform/listing/listing.js';
import { CARE_LIST } from './care.list.js';
import { CareRowView } from './care.view.js';
import { ShowCare } from './show-care.js';

@ApiTags('approvals')
@Controller('approval-care')
export class CareController {
  constructor(private readonly showCare: ShowCare) {}

  @Get()
  @Can('approval.administer')
  @ListOperation({
    id: 'listApprovalCare',
    summary: 'Approvals that stand still or are late, what nobody else can help first: why, since when, for whom',
    returns: CareRowView,
    spec: CARE_LIST,
  })
  list(@ListParams() query: ListQuery, @ReaderLocale() locale: Locale): Promise<Page<CareRowView>> {
    return this.showCare.list(query, locale);
  }
}
