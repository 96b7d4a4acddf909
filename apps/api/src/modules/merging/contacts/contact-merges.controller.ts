import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import { FieldIsNotYours } from '../../../platform/access/access.errors.js';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import { NeedsIdempotencyKey } from '../../../platform/http/idempotency.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam, ReaderLocale } from '../../../platform/http/params.js';
import { ListOperation } from '../../../platform/listing/list-docs.js';
import { ListParams, type ListQuery } from '../../../platform/listing/list-query.js';
import type { Page } from '../../../platform/listing/listing.js';
import { MergedTextIsTooLong, MergeIsNotDone, MergeUndoIsLate } from '../merging.errors.js';
import { MergeContacts } from './actions/merge-contacts.js';
import { UndoContactMerge } from './actions/undo-contact-merge.js';
import { MergeContactsDto } from './contact-merge.dto.js';
import { ContactMergePages } from './contact-merge-pages.js';
import { ContactMergePreviewView, ContactMergeView } from './contact-merge.view.js';
import { CONTACT_MERGE_LIST } from './contact-merges.repository.js';
import {
  ContactIsMergedWithItself,
  ContactIsNotYours,
  ContactsOfTwoCustomers,
  ContactSurvivorGaveWay,
  PrimaryIsUnderReview,
} from './contact-merging.errors.js';

const OBSTACLES = [ContactsOfTwoCustomers, ContactIsNotYours, PrimaryIsUnderReview];

/** The entry that gives way is put aside: whoever may do that to a contact may merge her. */
@ApiTags('contact merges')
@Controller()
export class ContactMergesController {
  constructor(
    private readonly pages: ContactMergePages,
    private readonly mergeContacts: MergeContacts,
    private readonly undoContactMerge: UndoContactMerge,
  ) {}

  @Get('contacts/:id/merge-previews/:otherId')
  @Can('contact.delete')
  @Operation({
    id: 'previewContactMerge',
    summary: 'What merging the other contact into this one would come to, and what speaks against it',
    returns: ContactMergePreviewView,
  })
  preview(
    @IdParam() id: string,
    @IdParam('otherId') otherId: string,
    @ReaderLocale() locale: Locale,
  ): Promise<ContactMergePreviewView> {
    return this.pages.preview(id, otherId, locale);
  }

  @Get('contact-merges')
  @Can('contact.delete')
  @ListOperation({
    id: 'listContactMerges',
    summary: 'Merges of contacts of whom the reader sees both entries',
    returns: ContactMergeView,
    spec: CONTACT_MERGE_LIST,
  })
  list(@ReaderLocale() locale: Locale, @ListParams() query: ListQuery): Promise<Page<ContactMergeView>> {
    return this.pages.list(query, locale);
  }

  @Post('contact-merges')
  @Can('contact.delete')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'mergeContacts',
    summary: 'Merge one contact into another of the same customer, with everything that names her',
    returns: ContactMergeView,
    status: 201,
    refuses: [...OBSTACLES, ContactIsMergedWithItself, MergedTextIsTooLong, FieldIsNotYours, RowIsStale],
  })
  async create(@Body() wish: MergeContactsDto, @ReaderLocale() locale: Locale): Promise<ContactMergeView> {
    return this.pages.show(await this.mergeContacts.execute(wish), locale);
  }

  @Get('contact-merges/:id')
  @Can('contact.delete')
  @Operation({ id: 'getContactMerge', summary: 'One merge of contacts', returns: ContactMergeView })
  show(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<ContactMergeView> {
    return this.pages.show(id, locale);
  }

  @Post('contact-merges/:id/undo')
  @Can('contact.delete')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'undoContactMerge',
    summary: 'Make two contacts of one again, within 30 days; what was changed since stays with the survivor',
    returns: ContactMergeView,
    refuses: [MergeIsNotDone, MergeUndoIsLate, ContactSurvivorGaveWay, ContactIsNotYours],
  })
  async undo(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<ContactMergeView> {
    await this.undoContactMerge.execute(id);
    return this.pages.show(id, locale);
  }
}
