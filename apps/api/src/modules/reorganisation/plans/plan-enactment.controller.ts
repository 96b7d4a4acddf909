import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import { NeedsIdempotencyKey } from '../../../platform/http/idempotency.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam, IfMatch } from '../../../platform/http/params.js';
import { PlanCannotBeEntered, PlanDayIsPast, PlanIsEmpty, PlanIsSettled } from '../reorganisation.errors.js';
import { ReorganisationPlanView } from './plan.view.js';
import { PlanBook } from './plan-book.js';
import { PutInForce } from './put-in-force.js';

@ApiTags('reorganisation')
@Controller('reorganisation/plans/:id/enactment')
export class PlanEnactmentController {
  constructor(
    private readonly putInForce: PutInForce,
    private readonly book: PlanBook,
  ) {}

  @Post()
  @Can('organisation.plan')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'putReorganisationInForce',
    summary: 'Enter all the changes of a plan for its day, or none of them',
    returns: ReorganisationPlanView,
    ifMatch: true,
    refuses: [PlanCannotBeEntered, PlanDayIsPast, PlanIsEmpty, PlanIsSettled, RowIsStale],
  })
  async create(@IdParam() id: string, @IfMatch() version: number): Promise<ReorganisationPlanView> {
    await this.putInForce.execute(id, version);
    return this.book.show(id);
  }
}
