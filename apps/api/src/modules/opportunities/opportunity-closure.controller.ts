import { Body, Controller, Delete, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../platform/access/access.decorators.js';
import type { Principal } from '../../platform/access/principal.js';
import { NeedsIdempotencyKey } from '../../platform/http/idempotency.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, ReaderLocale } from '../../platform/http/params.js';
import { ReopenOpportunity } from './actions/reopen-opportunity.js';
import {
  ClosingIsDecided,
  LossNeedsReason,
  OpportunityIsClosed,
  OpportunityIsOpen,
  WinHasNoLossReason,
} from './opportunities.errors.js';
import { Opportunities } from './opportunities.repository.js';
import { OpportunityClosing } from './opportunity-closing.js';
import { CloseOpportunityDto } from './opportunity.dto.js';
import { OpportunityView, opportunityView } from './opportunity.view.js';

@ApiTags('opportunities')
@Controller('opportunities/:id/closure')
@NeedsIdempotencyKey()
export class OpportunityClosureController {
  constructor(
    private readonly opportunities: Opportunities,
    private readonly closing: OpportunityClosing,
    private readonly reopenOpportunity: ReopenOpportunity,
  ) {}

  @Post()
  @Can('opportunity.close')
  @Operation({
    id: 'closeOpportunity',
    summary: 'Close an opportunity as won or lost, or ask for the confirmation it needs',
    returns: OpportunityView,
    status: 201,
    refuses: [OpportunityIsClosed, ClosingIsDecided, LossNeedsReason, WinHasNoLossReason],
  })
  async close(
    @Me() me: Principal,
    @ReaderLocale() locale: Locale,
    @IdParam() id: string,
    @Body() body: CloseOpportunityDto,
  ): Promise<OpportunityView> {
    await this.closing.execute(id, body);
    return opportunityView(await this.opportunities.show(id), { me, locale });
  }

  @Delete()
  @Can('opportunity.close')
  @Operation({
    id: 'reopenOpportunity',
    summary: 'Reopen a closed opportunity',
    returns: OpportunityView,
    refuses: [OpportunityIsOpen],
  })
  async reopen(@Me() me: Principal, @ReaderLocale() locale: Locale, @IdParam() id: string): Promise<OpportunityView> {
    await this.reopenOpportunity.execute(id);
    return opportunityView(await this.opportunities.show(id), { me, locale });
  }
}
