import { Body, Controller, Delete, Get, Patch, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import { ConditionIsInvalid } from '../../../platform/conditions/condition.js';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam, IfMatch } from '../../../platform/http/params.js';
import { ArrangeLeadCriteria } from '../actions/arrange-lead-criteria.js';
import { leadFactViews } from '../dispatch/lead-rule.view.js';
import { LeadCriteria } from './lead-criteria.repository.js';
import {
  LeadCriteriaAreOthers,
  LeadCriterionCountsForNothing,
  LeadCriterionNameIsTaken,
} from './lead-criteria.errors.js';
import { ChangeLeadCriterionDto, NewLeadCriterionDto, OrderLeadCriteriaDto } from './lead-criterion.dto.js';
import { leadCriterionView, LeadCriteriaView, LeadCriterionView } from './lead-criterion.view.js';

const REFUSALS = [LeadCriterionNameIsTaken, LeadCriterionCountsForNothing, ConditionIsInvalid] as const;

@ApiTags('leads')
@Controller('lead-criteria')
export class LeadCriteriaController {
  constructor(
    private readonly criteria: LeadCriteria,
    private readonly arrangeCriteria: ArrangeLeadCriteria,
  ) {}

  @Get()
  @Can('lead.rule')
  @Operation({
    id: 'listLeadCriteria',
    summary: 'What leads are judged by, and the facts it may ask for',
    returns: LeadCriteriaView,
  })
  async list(): Promise<LeadCriteriaView> {
    return { items: (await this.criteria.list()).map(leadCriterionView), facts: leadFactViews() };
  }

  @Post()
  @Can('lead.rule')
  @Operation({
    id: 'writeLeadCriterion',
    summary: 'Write a criterion leads are judged by',
    returns: LeadCriterionView,
    status: 201,
    refuses: REFUSALS,
  })
  async write(@Body() body: NewLeadCriterionDto): Promise<LeadCriterionView> {
    return leadCriterionView(await this.criteria.show(await this.arrangeCriteria.write(body)));
  }

  @Patch(':id')
  @Can('lead.rule')
  @Operation({
    id: 'changeLeadCriterion',
    summary: 'Change a criterion',
    returns: LeadCriterionView,
    ifMatch: true,
    refuses: [...REFUSALS, RowIsStale],
  })
  async change(
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ChangeLeadCriterionDto,
  ): Promise<LeadCriterionView> {
    await this.arrangeCriteria.change(id, version, body);
    return leadCriterionView(await this.criteria.show(id));
  }

  @Delete(':id')
  @Can('lead.rule')
  @Operation({ id: 'removeLeadCriterion', summary: 'Take a criterion away', ifMatch: true, refuses: [RowIsStale] })
  remove(@IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.arrangeCriteria.remove(id, version);
  }

  @Put('order')
  @Can('lead.rule')
  @Operation({
    id: 'orderLeadCriteria',
    summary: 'Show the criteria in another order',
    returns: LeadCriteriaView,
    refuses: [LeadCriteriaAreOthers],
  })
  async order(@Body() { criterionIds }: OrderLeadCriteriaDto): Promise<LeadCriteriaView> {
    await this.arrangeCriteria.order(criterionIds);
    return this.list();
  }
}
