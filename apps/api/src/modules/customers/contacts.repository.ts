import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { RecordColumns } from '../../platform/database/columns.js';
import { RowIsMissing } from '../../platform/database/database.errors.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ListQuery } from '../../platform/listing/list-query.js';
import { Listing, type Page } from '../../platform/listing/listing.js';
import { Contact } from './contact.entity.js';
import type { ContactRow } from './contact.view.js';
import { CONTACT_LIST, CONTACT_SHAPE } from './contacts.list.js';
import { ContactIsMerged } from './customers.errors.js';
import { MatchRecords } from './match-records.repository.js';

export type NewContact = Omit<Contact, keyof RecordColumns | 'mergedIntoId' | 'importId'> & {
  id?: string;
  importId?: string | null;
  custom?: Record<string, unknown>;
};

/** The people at our customers. */
@Injectable()
export class Contacts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
    private readonly listing: Listing,
    private readonly matches: MatchRecords,
  ) {}

  list(query: ListQuery): Promise<Page<ContactRow>> {
    return this.listing.page<ContactRow>(CONTACT_LIST, query, CONTACT_SHAPE);
  }

  /** @throws RowIsMissing */
  async show(id: string): Promise<ContactRow> {
    const sql = `SELECT ${CONTACT_SHAPE.select} FROM contacts k ${CONTACT_SHAPE.joins} WHERE k.id = $1 AND k.deleted_at IS NULL`;
    const [row] = await this.work.manager.query<ContactRow[]>(sql, [id]);
    if (!row) throw new RowIsMissing({ type: 'contact', id });
    return row;
  }

  /** @throws RowIsMissing, ContactIsMerged where the reader sees the one that took her place */
  async showNow(id: string): Promise<ContactRow> {
    try {
      return await this.show(id);
    } catch (error) {
      const mergedInto = await this.nowOf(id);
      const seen = mergedInto !== id && (await this.liveAmong([mergedInto])).has(mergedInto);
      throw seen ? new ContactIsMerged({ id, mergedInto }) : error;
    }
  }

  /** 合并: the entry that has taken the place of this one in the end, itself where none has; as the house. */
  private async nowOf(id: string): Promise<string> {
    const [row] = await this.work.asHouse(() =>
      this.work.manager.query<{ id: string }[]>(
        `WITH RECURSIVE went AS (
           SELECT id, merged_into_id FROM contacts WHERE id = $1
           UNION SELECT c.id, c.merged_into_id FROM went JOIN contacts c ON c.id = went.merged_into_id)
         SELECT id FROM went WHERE merged_into_id IS NULL`,
        [id],
      ),
    );
    return row?.id ?? id;
  }

  /** @throws RowIsMissing */
  async get(id: string): Promise<Contact> {
    const contact = await this.work.manager.findOneBy(Contact, { id, deletedAt: IsNull() });
    if (!contact) throw new RowIsMissing({ type: 'contact', id });
    return contact;
  }

  /** Those of the ids that are there and not discarded, as the reader sees them. */
  async liveAmong(ids: readonly string[]): Promise<Map<string, Contact>> {
    const found = await this.work.manager.findBy(Contact, { id: In([...ids]), deletedAt: IsNull() });
    return new Map(found.map((contact) => [contact.id, contact]));
  }

  /** Locks the row until the end of the transaction. @throws RowIsMissing, RowIsForReading */
  getForChange(id: string): Promise<Contact> {
    return this.rows.forChange(Contact, 'contact', id);
  }

  /** id → name, also of contacts the reader does not reach. */
  async names(ids: readonly (string | null)[]): Promise<Map<string, string>> {
    const wanted = [...new Set(ids.filter((id) => id !== null))];
    if (wanted.length === 0) return new Map();
    const sql = 'SELECT id, name FROM contacts WHERE id = ANY($1::uuid[])';
    const found = await this.work.asHouse(() => this.work.manager.query<{ id: string; name: string }[]>(sql, [wanted]));
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  async insert(fields: NewContact): Promise<Contact> {
    const contact = await this.rows.insert(Contact, { importId: null, ...fields, mergedIntoId: null });
    await this.matches.keep('contact', [matchedBy(contact)]);
    return contact;
  }

  async save(contact: Contact, expectedVersion?: number): Promise<Contact> {
    const saved = await this.rows.change(contact, expectedVersion);
    await this.matches.keep('contact', [matchedBy(saved)]);
    return saved;
  }

  /** 合并: puts her aside for the entry that takes her place. */
  async giveWay(contact: Contact, mergedIntoId: string): Promise<void> {
    await this.rows.discard(Object.assign(contact, { mergedIntoId }));
  }

  async comeBack(id: string): Promise<Contact> {
    const contact = await this.work.manager.findOneByOrFail(Contact, { id });
    return this.save(Object.assign(contact, { mergedIntoId: null, deletedAt: null, deletedBy: null }));
  }

  discard(contact: Contact, expectedVersion?: number): Promise<void> {
    return this.rows.discard(contact, expectedVersion);
  }

  /** When a customer changes hands, the contacts its owner kept go with it. */
  async follow(customerId: string, from: string, to: string, departmentId: string | null): Promise<void> {
    await this.work.manager.query(
      `UPDATE contacts SET owner_id = $3, department_id = $4, version = version + 1, updated_at = app_now(), updated_by = coalesce(me(), updated_by)
       WHERE customer_id = $1 AND owner_id = $2`,
      [customerId, from, to, departmentId],
    );
  }
}

/** Companies are found by how their people are reached; by their names people are compared with their colleagues alone. */
const matchedBy = ({ id, name, mobile, officePhone, email, wechat }: Contact) => ({
  ...{ id, name: null, phones: [mobile, officePhone], emails: [email], wechats: [wechat], person: name },
});
