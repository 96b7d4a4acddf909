import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../platform/access/access.decorators.js';
import type { Principal } from '../../platform/access/principal.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, IfMatch, ReaderLocale } from '../../platform/http/params.js';
import { MoveOpportunity } from './actions/move-opportunity.js';
import {
  AfterSalesFollowsWin,
  ClosingIsDecided,
  ClosingNeedsConfirmation,
  OpportunityIsClosed,
  OpportunityIsThere,
  StageIsUnknown,
} from './opportunities.errors.js';
import { Opportunities } from './opportunities.repository.js';
import { MoveOpportunityDto } from './opportunity.dto.js';
import { OpportunityView, opportunityView } from './opportunity.view.js';
import { MustNotWin } from './must-not-win.js';
import { OpportunityHistory } from './opportunity-history.repository.js';
import { StageHistoryView, stageHistoryView } from './stage-history.view.js';

@ApiTags('opportunities')
@Controller('opportunities/:id')
export class OpportunityStageController {
  constructor(
    private readonly opportunities: Opportunities,
    private readonly history: OpportunityHistory,
    private readonly moveOpportunity: MoveOpportunity,
    private readonly mustNotWin: MustNotWin,
  ) {}

  @Put('stage')
  @Can('opportunity.edit')
  @Operation({
    id: 'moveOpportunity',
    summary: 'Move an opportunity to another stage; moving an open one to where won ones stand wins it',
    returns: OpportunityView,
    ifMatch: true,
    refuses: [
      StageIsUnknown,
      OpportunityIsThere,
      OpportunityIsClosed,
      AfterSalesFollowsWin,
      ClosingNeedsConfirmation,
      ClosingIsDecided,
    ],
  })
  async move(
    @Me() me: Principal,
    @ReaderLocale() locale: Locale,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() { stageId, note = '' }: MoveOpportunityDto,
  ): Promise<OpportunityView> {
    await this.mustNotWin.check(id, stageId);
    await this.moveOpportunity.execute(id, version, stageId, note);
    return opportunityView(await this.opportunities.show(id), { me, locale });
  }

  @Get('stage-history')
  @Can('opportunity.view')
  @Operation({
    id: 'listStageMoves',
    summary: 'The stages an opportunity went through, newest first',
    returns: StageHistoryView,
  })
  async moves(@ReaderLocale() locale: Locale, @IdParam() id: string): Promise<StageHistoryView> {
    await this.opportunities.get(id);
    return stageHistoryView(await this.history.stageMoves(id), locale);
  }
}
