import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Can, Me } from '../../platform/access/access.decorators.js';
import type { Principal } from '../../platform/access/principal.js';
import { CsvOperation } from '../../platform/csv/csv-operation.js';
import { sendCsv } from '../../platform/csv/csv-download.js';
import type { Locale } from '../../platform/http/locale.js';
import { ReaderLocale } from '../../platform/http/params.js';
import { SearchDto, SearchOperation } from '../../platform/listing/list-docs.js';
import { ListExport } from '../../platform/listing/list-export.js';
import { ListParams, listQueryFrom, type ListQuery } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { ContactView, contactView, type ContactRow } from './contact.view.js';
import { CONTACT_LIST, CONTACT_SHAPE } from './contacts.list.js';
import { Contacts } from './contacts.repository.js';
import { contactColumns } from './customer-export.js';

@ApiTags('contacts')
@Controller('contacts')
export class ContactSearchController {
  constructor(
    private readonly contacts: Contacts,
    private readonly listExport: ListExport,
  ) {}

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

  @Get('export.csv')
  @Can('contact.export')
  @CsvOperation({ id: 'exportContacts', summary: 'All contacts of a list as CSV', spec: CONTACT_LIST })
  async export(
    @Me() me: Principal,
    @ListParams() query: ListQuery,
    @ReaderLocale() locale: Locale,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendCsv(
      reply,
      'contacts.csv',
      contactColumns(locale, me.fields),
      this.listExport.rows<ContactRow>(CONTACT_LIST, query, CONTACT_SHAPE),
    );
  }
}
