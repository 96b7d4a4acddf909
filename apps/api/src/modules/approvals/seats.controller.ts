import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { NeedsIdempotencyKey } from '../../platform/http/idempotency.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdempotencyKey, IdParam, IfMatchIfAny, ReaderLocale } from '../../platform/http/params.js';
import { AddSeats } from './actions/add-seats.js';
import { DelegateTask } from './actions/delegate-task.js';
import { RemoveSeat } from './actions/remove-seat.js';
import { TransferTask } from './actions/transfer-task.js';
import { ApprovalView } from './approval-detail.view.js';
import { AddedSeatsDto, HandOverDto, TaskReasonDto } from './approval.dto.js';
import {
  AddedTooDeep,
  AlreadySeated,
  AuthorityIsInsufficient,
  DutiesAreSeparate,
  IsSuperseded,
  NotOffered,
  NotTheAdder,
  MayNotDecide,
  PersonIsUnavailable,
  ReasonIsRequired,
  SubjectHasChanged,
  TaskHasChanged,
  TaskIsNotOpen,
  TaskIsNotYours,
  TooManySeats,
} from './approvals.errors.js';
import { atVersion } from './seen-version.js';
import { ShowApproval } from './show-approval.js';

const AT_MY_SEAT = [
  IsSuperseded,
  TaskIsNotOpen,
  TaskHasChanged,
  SubjectHasChanged,
  TaskIsNotYours,
  ReasonIsRequired,
  NotOffered,
  PersonIsUnavailable,
  MayNotDecide,
  AlreadySeated,
  AuthorityIsInsufficient,
  DutiesAreSeparate,
];

/** Who sits where: seats are handed on, shared, added and taken away. */
@ApiTags('approvals')
@Controller('approvals/:id')
export class SeatsController {
  constructor(
    private readonly transferTask: TransferTask,
    private readonly delegateTask: DelegateTask,
    private readonly addSeats: AddSeats,
    private readonly removeSeat: RemoveSeat,
    private readonly show: ShowApproval,
  ) {}

  @Post('transfers')
  @Can('approval.decide')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'transferApproval',
    summary: 'Give my seat to somebody else',
    returns: ApprovalView,
    ifMatch: 'or in the body',
    refuses: AT_MY_SEAT,
  })
  async transfer(
    @IdParam() id: string,
    @Body() body: HandOverDto,
    @IfMatchIfAny() version: number | null,
    @IdempotencyKey() key: string,
    @ReaderLocale() locale: Locale,
  ): Promise<ApprovalView> {
    await this.transferTask.execute(id, atVersion(body, version), key);
    return this.show.execute(id, locale);
  }

  @Post('delegations')
  @Can('approval.decide')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'delegateApproval',
    summary: 'Ask somebody for an opinion before I decide',
    returns: ApprovalView,
    ifMatch: 'or in the body',
    refuses: AT_MY_SEAT,
  })
  async delegate(
    @IdParam() id: string,
    @Body() body: HandOverDto,
    @IfMatchIfAny() version: number | null,
    @IdempotencyKey() key: string,
    @ReaderLocale() locale: Locale,
  ): Promise<ApprovalView> {
    await this.delegateTask.execute(id, atVersion(body, version), key);
    return this.show.execute(id, locale);
  }

  @Post('added-seats')
  @Can('approval.decide')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'addApprovalSeats',
    summary: 'Have others sign as well: before me, after me or beside me',
    returns: ApprovalView,
    ifMatch: 'or in the body',
    refuses: [...AT_MY_SEAT, AddedTooDeep, TooManySeats],
  })
  async add(
    @IdParam() id: string,
    @Body() body: AddedSeatsDto,
    @IfMatchIfAny() version: number | null,
    @IdempotencyKey() key: string,
    @ReaderLocale() locale: Locale,
  ): Promise<ApprovalView> {
    await this.addSeats.execute(id, atVersion(body, version), key);
    return this.show.execute(id, locale);
  }

  @Post('removed-seats')
  @Can('approval.decide')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'removeApprovalSeat',
    summary: 'Take away a seat I added',
    returns: ApprovalView,
    refuses: [NotTheAdder, TaskIsNotOpen, ReasonIsRequired],
  })
  async remove(
    @IdParam() id: string,
    @Body() { taskId, reason }: TaskReasonDto,
    @IdempotencyKey() key: string,
    @ReaderLocale() locale: Locale,
  ): Promise<ApprovalView> {
    await this.removeSeat.execute(id, taskId, reason, key);
    return this.show.execute(id, locale);
  }
}
