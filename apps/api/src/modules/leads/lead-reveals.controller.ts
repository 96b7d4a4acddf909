import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { FieldIsHidden, TooManyReveals } from '../../platform/access/access.errors.js';
import { RevealedView } from '../../platform/access/look-under-mask.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam } from '../../platform/http/params.js';
import { RevealLeadField } from './actions/reveal-lead-field.js';
import { RevealLeadDto } from './lead-reveal.dto.js';

@ApiTags('leads')
@Controller('leads')
export class LeadRevealsController {
  constructor(private readonly reveal: RevealLeadField) {}

  @Post(':id/reveals')
  @Can('lead.reveal')
  @Operation({
    id: 'revealLeadField',
    summary: 'What is under a mask, at most 50 times a day and person; each time is written into the audit log',
    returns: RevealedView,
    refuses: [FieldIsHidden, TooManyReveals],
  })
  async create(@IdParam() id: string, @Body() { field }: RevealLeadDto): Promise<RevealedView> {
    return { value: await this.reveal.execute(id, field) };
  }
}
