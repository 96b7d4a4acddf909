import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { Clock } from '../../platform/clock/clock.js';
import { Operation } from '../../platform/http/operation.js';
import { LeadConversion } from './lead-conversion.repository.js';
import { LeadConversionView, leadConversionView } from './lead-conversion.view.js';
import { FunnelQueryDto } from './period.dto.js';
import { periodOf } from './period.js';
import { PeriodIsInvalid } from './reporting.errors.js';

/** Counted over the leads and deals that the reader reaches. */
@ApiTags('reports')
@Controller('reports')
export class LeadConversionController {
  constructor(
    private readonly clock: Clock,
    private readonly conversion: LeadConversion,
  ) {}

  @Get('lead-conversion')
  @Can('report.view')
  @Operation({
    id: 'getLeadConversion',
    summary: 'What has become of the leads of a period, by source, campaign and owner',
    returns: LeadConversionView,
    refuses: [PeriodIsInvalid],
  })
  async showLeadConversion(@Query() query: FunnelQueryDto): Promise<LeadConversionView> {
    const filter = { ...query, ...periodOf(query, this.clock.today()) };
    return leadConversionView(filter, await this.conversion.of(filter));
  }
}
