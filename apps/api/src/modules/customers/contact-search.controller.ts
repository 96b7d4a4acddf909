import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../platform/access/access.decorators.js';
import type { Principal } from '../../platform/access/principal.js';
import type { Locale } from '../../platform/http/locale.js';
import { ReaderLocale } from '../../platform/http/params.js';
import { SearchDto, SearchOperation } from '../../platform/listing/list-docs.js';
import { listQueryFrom } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { ContactView, contactView } from './contact.view.js';
import { Contacts } from './contacts.repository.js';

@ApiTags('contacts')
@Controller('contacts')
export class ContactSearchController {
  constructor(private readonly contacts: Contacts) {}

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
