import { Injectable } from '@nestjs/common';
import { batchController } from '../../platform/http/batch/batch-controller.js';
import type { BatchedNoun, BatchVerbs } from '../../platform/http/batch/batched-noun.js';
import type { Done } from '../../platform/http/batch/batches.js';
import { upsertController } from '../../platform/http/batch/upsert-controller.js';
import type { Reader } from '../../platform/http/shape/shown-records.js';
import { ChangeContact } from './actions/change-contact.js';
import { CreateContact } from './actions/create-contact.js';
import { DiscardContact } from './actions/discard-contact.js';
import { ChangeContactDto, CreateContactDto } from './contact.dto.js';
import { Contact } from './contact.entity.js';
import { contactView, ContactView } from './contact.view.js';
import { Contacts } from './contacts.repository.js';

/** Many contacts by the actions of one. */
@Injectable()
export class ContactBatch implements BatchVerbs {
  constructor(
    private readonly createContact: CreateContact,
    private readonly changeContact: ChangeContact,
    private readonly discardContact: DiscardContact,
    private readonly contacts: Contacts,
  ) {}

  create(body: CreateContactDto): Promise<Done> {
    return this.createContact.execute(body);
  }

  change(id: string, version: number, body: ChangeContactDto): Promise<void> {
    return this.changeContact.execute(id, version, body);
  }

  discard(id: string, version: number): Promise<void> {
    return this.discardContact.execute(id, version);
  }

  async show(id: string, { me, locale }: Reader): Promise<ContactView> {
    return contactView(await this.contacts.show(id), me, locale);
  }
}

const BATCHED: BatchedNoun = {
  ...{ noun: 'contact', path: 'contacts', name: 'Contact', entity: Contact, verbs: ContactBatch },
  ...{ create: CreateContactDto, change: ChangeContactDto, view: ContactView },
};

export const ContactBatchController = batchController(BATCHED);
export const ContactUpsertController = upsertController(BATCHED);
