import { Body, Controller, Post } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import { InPerson } from '../../../platform/access/in-person.js';
import { ChoiceField } from '../../../platform/http/fields.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam } from '../../../platform/http/params.js';
import { AccountHasNoPassword } from '../passwords/password.errors.js';
import { HandOutLink } from './hand-out-link.js';
import { HANDED_OUT } from './password-links.repository.js';

export class HandOutLinkDto {
  @ChoiceField(HANDED_OUT, { describe: 'An invitation is good for seven days, a recovery for thirty minutes' })
  kind: (typeof HANDED_OUT)[number];
}

export class PasswordLinkView {
  @ApiProperty({ description: 'Works once; shown once' })
  link: string;

  @ApiProperty({ format: 'date-time', description: 'Until when' })
  until: string;
}

@ApiTags('accounts')
@Controller('people/:id/password-links')
@InPerson()
@Can('account.manage')
export class PasswordLinksController {
  constructor(private readonly handOutLink: HandOutLink) {}

  @Post()
  @Operation({
    id: 'handOutPasswordLink',
    summary: 'A link by which somebody chooses a password',
    returns: PasswordLinkView,
    refuses: [AccountHasNoPassword],
  })
  async create(@IdParam() id: string, @Body() { kind }: HandOutLinkDto): Promise<PasswordLinkView> {
    const { link, until } = await this.handOutLink.execute(id, kind);
    return { link, until: until.toISOString() };
  }
}
