import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../platform/access/access.decorators.js';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { isUuid } from '../../platform/database/ids.js';
import { QueryIsInvalid } from '../../platform/http/http.errors.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, ReaderLocale } from '../../platform/http/params.js';
import { ListOperation } from '../../platform/listing/list-docs.js';
import { ListParams, type ListQuery } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { WorkingTime } from '../org/index.js';
import { ApprovalView } from './approval-detail.view.js';
import { ApprovalRowView, approvalRowView } from './approval.view.js';
import { DocumentIsAltered } from './approvals.errors.js';
import { APPROVALS_LIST_SHOWN } from './approvals.list.js';
import { Candidates, CHOICES, PLACES, type ChoiceOf } from './candidates.js';
import { CandidatesView } from './candidates.view.js';
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
    private readonly clock: Clock,
    private readonly workingTime: WorkingTime,
    private readonly candidates: Candidates,
  ) {}

  @Get()
  @Can('approval.view', 'approval.administer')
  @ListOperation({
    id: 'listApprovals',
    summary:
      'Approvals: what waits for me, what I decided, submitted or was told of, what needs attention, all I may see',
    returns: ApprovalRowView,
    spec: APPROVALS_LIST_SHOWN,
  })
  async list(@ListParams() query: ListQuery, @ReaderLocale() locale: Locale): Promise<Page<ApprovalRowView>> {
    // Asked for at once, the calendar travels with the list; both roles may read it, so the order does not matter.
    const [calendar, { items, page }] = await Promise.all([this.workingTime.calendar(), this.inbox.list(query)]);
    const time = { now: this.clock.now(), calendar };
    return { items: items.map((row) => approvalRowView(row, time, locale)), page };
  }

  @Get('inbox-count')
  @Can('approval.view')
  @Operation({ id: 'countInbox', summary: 'How many tasks wait for me', returns: InboxCountView })
  async count(@Me() me: Principal): Promise<InboxCountView> {
    return { count: await this.inbox.count(me.personId) };
  }

  @Get(':id')
  @Can('approval.view', 'approval.administer')
  @Operation({
    id: 'getApproval',
    summary: 'One approval: what was submitted, who decides and why, what was done',
    returns: ApprovalView,
    refuses: [DocumentIsAltered],
  })
  get(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<ApprovalView> {
    return this.show.execute(id, locale);
  }

  @Get(':id/candidates')
  @Can('approval.view', 'approval.administer')
  @ApiQuery({ name: 'for', enum: CHOICES, description: 'What the person is looked for to do' })
  @ApiQuery({
    name: 'taskId',
    required: false,
    schema: { type: 'string', format: 'uuid' },
    description: 'At which task; for `cc` at none',
  })
  @ApiQuery({ name: 'where', enum: PLACES, required: false, description: 'For `add-sign`: where; without it, beside' })
  @ApiQuery({
    name: 'q',
    required: false,
    schema: { type: 'string' },
    description: 'Part of a name, of its pinyin or initials',
  })
  @Operation({
    id: 'listApprovalCandidates',
    summary: 'Who may take, be asked about or be added to a seat, or be told, and why somebody may not',
    returns: CandidatesView,
  })
  choose(
    @IdParam() id: string,
    @Query('for') purpose: string,
    @Query('taskId') taskId: string | undefined,
    @Query('where') where: string | undefined,
    @Query('q') q: string | undefined,
    @ReaderLocale() locale: Locale,
  ): Promise<CandidatesView> {
    if (!oneOf(CHOICES, purpose)) throw queryFault('for');
    if (purpose !== 'cc' && !isUuid(taskId)) throw queryFault('taskId');
    if (!oneOf(PLACES, where ?? 'parallel')) throw queryFault('where');
    const place = (where ?? 'parallel') as (typeof PLACES)[number];
    const question = { purpose: purpose as ChoiceOf, taskId: taskId ?? null, where: place, q: q ?? '' };
    return this.candidates.execute(id, question, locale);
  }
}

function oneOf(choices: readonly string[], value: string): boolean {
  return choices.includes(value);
}

function queryFault(name: string): Error {
  return new QueryIsInvalid({ name }, [{ pointer: `?${name}`, code: 'query.invalid', params: { name } }]);
}
