import { Body, Controller, Delete, Post } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Can, Me, SetsAmounts, SetsAmountsBy } from '../../platform/access/access.decorators.js';
import type { Principal } from '../../platform/access/principal.js';
import { NeedsIdempotencyKey } from '../../platform/http/idempotency.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, ReaderLocale } from '../../platform/http/params.js';
import { RefView } from '../../platform/http/views.js';
import { ContactBelongsElsewhere, CustomerExistsAlready, CustomerIsKnown } from '../customers/index.js';
import { DisqualifyLead } from './actions/disqualify-lead.js';
import { QualifyLead } from './actions/qualify-lead.js';
import { ReopenLead } from './actions/reopen-lead.js';
import { LeadCriteriaAreUnmet } from './judging/lead-criteria.errors.js';
import { DisqualifyLeadDto, QualifyLeadDto } from './lead.dto.js';
import { LeadView, leadView } from './lead.view.js';
import { LeadHasNoOwner, LeadIsClosed, LeadIsNotGivenUp } from './leads.errors.js';
import { Leads } from './leads.repository.js';

export class QualificationView {
  @ApiProperty({ type: LeadView, description: 'The lead, with its links' })
  lead: LeadView;

  @ApiProperty({ type: RefView, description: 'The customer' })
  customer: RefView;

  @ApiProperty({ type: RefView, description: 'The contact' })
  contact: RefView;

  @ApiProperty({ type: RefView, description: 'The opportunity' })
  opportunity: RefView;
}

@ApiTags('leads')
@Controller('leads/:id')
export class LeadQualificationController {
  constructor(
    private readonly leads: Leads,
    private readonly qualifyLead: QualifyLead,
    private readonly disqualifyLead: DisqualifyLead,
    private readonly reopenLead: ReopenLead,
  ) {}

  @Post('qualification')
  @Can('lead.qualify')
  @SetsAmountsBy('customer.amounts', 'customer.budgetRange', 'customer.historicAmount')
  @SetsAmounts('opportunity.amounts')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'qualifyLead',
    summary: 'Make a lead a customer, a contact and an opportunity in one step',
    returns: QualificationView,
    status: 201,
    refuses: [
      LeadIsClosed,
      LeadHasNoOwner,
      LeadCriteriaAreUnmet,
      CustomerExistsAlready,
      CustomerIsKnown,
      ContactBelongsElsewhere,
    ],
  })
  async qualify(
    @Me() me: Principal,
    @ReaderLocale() locale: Locale,
    @IdParam() id: string,
    @Body() body: QualifyLeadDto,
  ): Promise<QualificationView> {
    await this.qualifyLead.execute(id, body);
    const lead = leadView(await this.leads.show(id), me, locale);
    return {
      lead,
      customer: lead.customer as RefView,
      contact: lead.contact as RefView,
      opportunity: lead.opportunity as RefView,
    };
  }

  @Post('disqualification')
  @Can('lead.qualify')
  @Operation({
    id: 'disqualifyLead',
    summary: 'Give a lead up',
    returns: LeadView,
    status: 200,
    refuses: [LeadIsClosed],
  })
  async disqualify(
    @Me() me: Principal,
    @ReaderLocale() locale: Locale,
    @IdParam() id: string,
    @Body() body: DisqualifyLeadDto,
  ): Promise<LeadView> {
    await this.disqualifyLead.execute(id, body);
    return leadView(await this.leads.show(id), me, locale);
  }

  @Delete('disqualification')
  @Can('lead.qualify')
  @Operation({
    id: 'reopenLead',
    summary: 'Take up a lead again that was given up',
    returns: LeadView,
    status: 200,
    refuses: [LeadIsNotGivenUp],
  })
  async reopen(@Me() me: Principal, @ReaderLocale() locale: Locale, @IdParam() id: string): Promise<LeadView> {
    await this.reopenLead.execute(id);
    return leadView(await this.leads.show(id), me, locale);
  }
}
