import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Takeable } from '../../imports/index.js';
import type { CreateContactDto } from '../contact.dto.js';
import { Contact, contactKeys } from '../contact.entity.js';
import { Contacts } from '../contacts.repository.js';

type Person = Pick<CreateContactDto, 'customerId' | 'name' | 'mobile'>;

/** The contacts that imports make and change, whatever is imported. */
@Injectable()
export class ImportedContacts implements Takeable<Contact> {
  readonly type = 'contact';
  readonly entity = Contact;

  constructor(
    private readonly work: UnitOfWork,
    private readonly contacts: Contacts,
  ) {}

  /** Whoever is at the customer under this name with the same mobile, or with none of her own; a second import changes nothing. */
  async whoIsThere({ customerId, name, mobile }: Person): Promise<{ name: string; owner: string } | null> {
    const [found] = await this.work.manager.query<{ name: string; owner: string }[]>(
      `SELECT k.name, o.name AS owner FROM contacts k JOIN shown_owners o ON o.id = k.owner_id
       WHERE k.customer_id = $1 AND k.deleted_at IS NULL AND k.name = $2 AND (k.mobile IS NULL OR $3::text IS NULL OR k.mobile = $3) LIMIT 1`,
      [customerId, name, mobile ?? null],
    );
    return found ?? null;
  }

  /** All that the importer sees at these customers under one of the names, the longest known first. */
  called(customerIds: readonly string[], names: readonly string[]): Promise<Contact[]> {
    return this.work.manager.find(Contact, {
      where: { customerId: In([...new Set(customerIds)]), name: In([...new Set(names)]), deletedAt: IsNull() },
      order: { id: 'ASC' },
    });
  }

  /** Whom one speaks to at each of the customers, by the id of the customer; of those whom the importer sees. */
  async primaryOf(customerIds: readonly string[]): Promise<Map<string, { id: string; name: string }>> {
    const sql = `SELECT c.id AS "customerId", k.id, k.name FROM customers c JOIN contacts k ON k.id = c.primary_contact_id
       WHERE c.id = ANY($1::uuid[]) AND k.deleted_at IS NULL`;
    const found = await this.work.manager.query<{ customerId: string; id: string; name: string }[]>(sql, [customerIds]);
    return new Map(found.map(({ customerId, ...contact }) => [customerId, contact]));
  }

  /** A customer names her as the one to speak to. */
  async builtUpon(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const sql = 'SELECT primary_contact_id AS id FROM customers WHERE primary_contact_id = ANY($1::uuid[])';
    const found = await this.work.manager.query<{ id: string }[]>(sql, [ids]);
    return new Set(found.map(({ id }) => id));
  }

  restore(contact: Contact): Promise<unknown> {
    return this.contacts.save(Object.assign(contact, contactKeys(contact)));
  }

  /** Those alone that an import of something else has hung on customers: it changes none. */
  onlyMade(): Takeable<Contact> {
    return { type: this.type, entity: Contact, builtUpon: (ids) => this.builtUpon(ids) };
  }
}
