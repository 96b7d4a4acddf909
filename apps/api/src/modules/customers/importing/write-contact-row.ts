import { Injectable } from '@nestjs/common';
import { changed, type MetRecord, refused, skipped, type RowOutcome, type RowValues } from '../../imports/index.js';
import { ChangeContact } from '../actions/change-contact.js';
import { CreateContact } from '../actions/create-contact.js';
import type { ChangeContactDto, CreateContactDto } from '../contact.dto.js';
import { Contacts } from '../contacts.repository.js';
import { ImportedContacts } from './imported-contacts.repository.js';

/** Writes one row of a file of contacts: as a new person at the customer, or into the one who is there. */
@Injectable()
export class WriteContactRow {
  constructor(
    private readonly contacts: Contacts,
    private readonly createContact: CreateContact,
    private readonly changeContact: ChangeContact,
    private readonly imported: ImportedContacts,
  ) {}

  /** @param anyway even though somebody of her name is there @throws what creating a contact refuses */
  async create(row: RowValues, customerId: string, importId: string, anyway: boolean): Promise<RowOutcome> {
    const { customer: _, ...fields } = row;
    const contact = { role: 'influencer', relationship: 'stranger', ...fields, customerId } as CreateContactDto;
    const there = anyway ? null : await this.imported.whoIsThere(contact);
    if (there) return skipped('import.row.exists_already', there);
    const { id, number } = await this.createContact.execute(contact, '', importId);
    return { outcome: 'created', id, number };
  }

  /** The filled cells but her number, which stays, and nothing that the file leaves open. @throws RowIsStale and what changing a contact refuses */
  async update(row: RowValues, customerId: string, { id, version, number }: MetRecord): Promise<RowOutcome> {
    const { customer: _, number: _kept, ...fields } = row;
    const contact = await this.contacts.getForChange(id);
    if (contact.customerId !== customerId) return refused('', 'import.row.changed_since');
    const kept = changed(contact, Object.keys(fields), version);
    await this.changeContact.execute(id, version, fields as unknown as ChangeContactDto);
    return { outcome: 'changed', id, number, kept };
  }
}
