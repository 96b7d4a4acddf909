import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { FieldIsHidden, TooManyReveals } from '../../platform/access/access.errors.js';
import { RevealedView } from '../../platform/access/look-under-mask.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam } from '../../platform/http/params.js';
import { RevealContactField } from './actions/reveal-contact-field.js';
import { RevealDto } from './contact-reveal.dto.js';

@ApiTags('contacts')
@Controller('contacts')
export class ContactRevealsController {
  constructor(private readonly reveal: RevealContactField) {}

  @Post(':id/reveals')
  @Can('contact.reveal')
  @Operation({
    id: 'revealContactField',
    summary: 'What is under a mask, at most 50 times a day and person; each time is written into the audit log',
    returns: RevealedView,
    refuses: [FieldIsHidden, TooManyReveals],
  })
  async create(@IdParam() id: string, @Body() { field }: RevealDto): Promise<RevealedView> {
    return { value: await this.reveal.execute(id, field) };
  }
}
