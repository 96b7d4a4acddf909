import { Controller, Get } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../platform/access/access.decorators.js';
import type { Principal } from '../../platform/access/principal.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, ReaderLocale } from '../../platform/http/params.js';
import { ListOperation } from '../../platform/listing/list-docs.js';
import { ListParams, type ListQuery } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { ApprovalView } from './approval-detail.view.js';
import { ApprovalRowView, approvalRowView } from './approval.view.js';
import { APPROVALS_LIST_SHOWN } from './approvals.list.js';
import { Inbox } from './inbox.repository.js';
import { ShowApproval } from './show-approval.js';

export class InboxCountView {
  @ApiProperty({ type: 'integer', description: 'How many tasks wait for the reader' })
  count: number;
}

@ApiTags('approvals')
@Controller('approvals')
export class ApprovalsController {
  constructor(
    private readonly inbox: Inbox,
    private readonly show: ShowApproval,
  ) {}

  @Get()
  @Can('approval.view')
  @ListOperation({
    id: 'listApprovals',
    summary: 'Approvals: what waits for me, what I decided, what I submitted, all I may see',
    returns: ApprovalRowView,
    spec: APPROVALS_LIST_SHOWN,
  })
  async list(@ListParams() query: ListQuery, @ReaderLocale() locale: Locale): Promise<Page<ApprovalRowView>> {
    const { items, page } = await this.inbox.list(query);
    return { items: items.map((row) => approvalRowView(row, locale)), page };
  }

  @Get('inbox-count')
  @Can('approval.view')
  @Operation({ id: 'countInbox', summary: 'How many tasks wait for me', returns: InboxCountView })
  async count(@Me() me: Principal): Promise<InboxCountView> {
    return { count: await this.inbox.count(me.personId) };
  }

  @Get(':id')
  @Can('approval.view')
  @Operation({
    id: 'getApproval',
    summary: 'One approval: what was submitted, who decides and why, what was done',
    returns: ApprovalView,
  })
  get(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<ApprovalView> {
    return this.show.execute(id, locale);
  }
}
