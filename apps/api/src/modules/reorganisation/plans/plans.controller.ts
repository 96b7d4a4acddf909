import { Body, Controller, Delete, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import { ChoiceField } from '../../../platform/http/fields.js';
import { NeedsIdempotencyKey } from '../../../platform/http/idempotency.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam, IfMatch } from '../../../platform/http/params.js';
import { ChangeIsIncomplete, PlanDayIsPast, PlanIsSettled } from '../reorganisation.errors.js';
import { ChangePlanDto, NewPlanDto } from './plan.dto.js';
import type { PlanStatus } from './plan.entity.js';
import { ReorganisationPlansView, ReorganisationPlanView } from './plan.view.js';
import { PlanBook } from './plan-book.js';

class PlansQueryDto {
  @ChoiceField(['draft', 'in_force', 'discarded'], { describe: 'Only those that stand there', optional: true })
  status?: PlanStatus;
}

@ApiTags('reorganisation')
@Controller('reorganisation/plans')
export class PlansController {
  constructor(private readonly book: PlanBook) {}

  @Get()
  @Can('organisation.plan')
  @Operation({
    id: 'listReorganisationPlans',
    summary: 'Plans of the organisation',
    returns: ReorganisationPlansView,
  })
  list(@Query() { status }: PlansQueryDto): Promise<ReorganisationPlansView> {
    return this.book.list(status);
  }

  @Post()
  @Can('organisation.plan')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'createReorganisationPlan',
    summary: 'Begin a plan; it decides nothing',
    returns: ReorganisationPlanView,
    status: 201,
    refuses: [ChangeIsIncomplete, PlanDayIsPast],
  })
  create(@Body() body: NewPlanDto): Promise<ReorganisationPlanView> {
    return this.book.begin(body);
  }

  @Get(':id')
  @Can('organisation.plan')
  @Operation({ id: 'getReorganisationPlan', summary: 'One plan', returns: ReorganisationPlanView })
  show(@IdParam() id: string): Promise<ReorganisationPlanView> {
    return this.book.show(id);
  }

  @Patch(':id')
  @Can('organisation.plan')
  @Operation({
    id: 'changeReorganisationPlan',
    summary: 'Change a plan that is not in force',
    returns: ReorganisationPlanView,
    ifMatch: true,
    refuses: [ChangeIsIncomplete, PlanDayIsPast, PlanIsSettled, RowIsStale],
  })
  change(
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ChangePlanDto,
  ): Promise<ReorganisationPlanView> {
    return this.book.change(id, version, body);
  }

  @Delete(':id')
  @Can('organisation.plan')
  @Operation({
    id: 'discardReorganisationPlan',
    summary: 'Throw a plan away; it stays readable',
    ifMatch: true,
    refuses: [PlanIsSettled, RowIsStale],
  })
  discard(@IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.book.throwAway(id, version);
  }
}
