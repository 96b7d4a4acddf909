import { Injectable } from '@nestjs/common';
import { refused, skipped, type RowOutcome } from '../../imports/index.js';
import { CreateContact } from '../actions/create-contact.js';
import type { CreateContactDto } from '../contact.dto.js';
import { ImportedContacts } from './imported-contacts.repository.js';

/** Hangs the person of a row on a customer that is there already. */
@Injectable()
export class AttachPerson {
  constructor(
    private readonly createContact: CreateContact,
    private readonly imported: ImportedContacts,
  ) {}

  /** @throws what creating a contact refuses */
  async execute(customerId: string, person: object, importId: string): Promise<RowOutcome> {
    const contact = { ...person, customerId } as CreateContactDto;
    if (!contact.name) return refused('', 'import.row.nothing_to_link');
    const there = await this.imported.whoIsThere(contact);
    if (there) return skipped('import.row.person_is_there', { name: there.name });
    const { id, number } = await this.createContact.execute(contact, '', importId);
    return { outcome: 'linked', id, number };
  }
}
