import { Body, Controller, Delete, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../platform/access/access.decorators.js';
import type { Principal } from '../../platform/access/principal.js';
import { RowIsStale } from '../../platform/database/database.errors.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, IfMatch, ReaderLocale } from '../../platform/http/params.js';
import { Shaped } from '../../platform/http/shape/shaped.js';
import { ListOperation } from '../../platform/listing/list-docs.js';
import { ListParams, type ListQuery } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { RecordIsHeld } from '../../platform/subjects/holds.js';
import { SharedViews } from '../../platform/subjects/shared-views.js';
import { ChangeContact } from './actions/change-contact.js';
import { CreateContact } from './actions/create-contact.js';
import { DiscardContact } from './actions/discard-contact.js';
import { ChangeContactDto, CreateContactDto } from './contact.dto.js';
import { ContactView, contactView } from './contact.view.js';
import { CONTACT_LIST } from './contacts.list.js';
import { Contacts } from './contacts.repository.js';
import { ContactIsMerged, ContactIsPrimary } from './customers.errors.js';

@ApiTags('contacts')
@Controller('contacts')
export class ContactsController {
  constructor(
    private readonly contacts: Contacts,
    private readonly createContact: CreateContact,
    private readonly changeContact: ChangeContact,
    private readonly discardContact: DiscardContact,
    private readonly shared: SharedViews,
  ) {}

  @Get()
  @Can('contact.view')
  @Shaped('contact', 'customer', 'customer.parent')
  @ListOperation({ id: 'listContacts', summary: 'Contacts', returns: ContactView, spec: CONTACT_LIST })
  async list(
    @Me() me: Principal,
    @ReaderLocale() locale: Locale,
    @ListParams() query: ListQuery,
  ): Promise<Page<ContactView>> {
    const { items, page } = await this.contacts.list(query);
    const views = items.map((row) => contactView(row, me, locale));
    return { items: await this.shared.limit('contact', views, locale), page };
  }

  @Post()
  @Can('contact.create')
  @Operation({ id: 'createContact', summary: 'Add a contact to a customer', returns: ContactView, status: 201 })
  async create(
    @Me() me: Principal,
    @ReaderLocale() locale: Locale,
    @Body() body: CreateContactDto,
  ): Promise<ContactView> {
    const { id } = await this.createContact.execute(body);
    return contactView(await this.contacts.show(id), me, locale);
  }

  @Get(':id')
  @Can('contact.view')
  @Shaped('contact', 'customer', 'customer.parent')
  @Operation({
    id: 'getContact',
    summary: 'One contact; where she was merged, 308 to the entry that took her place',
    returns: ContactView,
    moved: true,
    refuses: [ContactIsMerged],
  })
  async show(@Me() me: Principal, @ReaderLocale() locale: Locale, @IdParam() id: string): Promise<ContactView> {
    const view = contactView(await this.contacts.showNow(id), me, locale);
    await this.shared.limit('contact', [view], locale);
    return view;
  }

  @Patch(':id')
  @Can('contact.edit')
  @Operation({
    id: 'changeContact',
    summary: 'Change a contact',
    returns: ContactView,
    ifMatch: true,
    refuses: [RowIsStale],
  })
  async change(
    @Me() me: Principal,
    @ReaderLocale() locale: Locale,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ChangeContactDto,
  ): Promise<ContactView> {
    await this.changeContact.execute(id, version, body);
    return contactView(await this.contacts.show(id), me, locale);
  }

  @Delete(':id')
  @Can('contact.delete')
  @Operation({
    id: 'discardContact',
    summary: 'Put a contact into the recycle bin',
    ifMatch: true,
    refuses: [ContactIsPrimary, RecordIsHeld, RowIsStale],
  })
  discard(@IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.discardContact.execute(id, version);
  }
}
