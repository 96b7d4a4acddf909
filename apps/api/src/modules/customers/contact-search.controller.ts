import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../platform/access/access.decorators.js';
import type { Principal } from '../../platform/access/principal.js';
import { IdField, TextField } from '../../platform/http/fields.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { ReaderLocale } from '../../platform/http/params.js';
import { SearchDto, SearchOperation } from '../../platform/listing/list-docs.js';
import { listQueryFrom } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { ContactDuplicates } from './contact-duplicates.js';
import { ContactView, contactView } from './contact.view.js';
import { Contacts } from './contacts.repository.js';
import { HintReasonView } from './customer-search.controller.js';

class PersonQuery {
  @IdField({ describe: 'The customer she works for' })
  customerId: string;

  @IdField({ optional: true, describe: 'The entry that is being changed, which is no duplicate of itself' })
  exceptId?: string;

  @TextField({ max: 100, optional: true, describe: 'Her name' })
  name?: string;

  @TextField({ max: 40, optional: true, describe: 'Her mobile' })
  mobile?: string;

  @TextField({ max: 254, optional: true, describe: 'Her e-mail address' })
  email?: string;

  @TextField({ max: 100, optional: true, describe: 'Her WeChat id' })
  wechat?: string;
}

export class ContactHintView {
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The entry; null where the reader does not see it',
  })
  id: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Who is there already; null where the id is' })
  name: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Her title; null where the id is' })
  title: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Whom the entry belongs to' })
  ownerName: string | null;

  @ApiProperty({ type: [HintReasonView], description: 'What is the same' })
  reasons: readonly HintReasonView[];

  @ApiProperty({ description: 'By the rules it is refused, not only warned of' })
  refused: boolean;
}

export class ContactHintsView {
  @ApiProperty({ type: [ContactHintView], description: 'At most ten' })
  items: ContactHintView[];
}

@ApiTags('contacts')
@Controller('contacts')
export class ContactSearchController {
  constructor(
    private readonly contacts: Contacts,
    private readonly duplicates: ContactDuplicates,
  ) {}

  @Get('duplicate-hints')
  @Can('contact.create', 'contact.edit')
  @Operation({
    id: 'hintContactDuplicates',
    summary: 'Whether a person is at a customer already, by what the reader may read',
    returns: ContactHintsView,
  })
  async hints(@Query() asked: PersonQuery): Promise<ContactHintsView> {
    return { items: await this.duplicates.hints(asked) };
  }

  @Post('search')
  @Can('contact.view')
  @SearchOperation({ id: 'searchContacts', summary: 'Contacts by a condition that may nest', returns: ContactView })
  async search(
    @Me() me: Principal,
    @ReaderLocale() locale: Locale,
    @Body() body: SearchDto,
  ): Promise<Page<ContactView>> {
    const { items, page } = await this.contacts.list(listQueryFrom(body));
    return { items: items.map((row) => contactView(row, me, locale)), page };
  }
}
