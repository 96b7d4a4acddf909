import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Holds } from '../../platform/subjects/holds.js';
import { foldName } from './company-name.js';
import type { CreateContactDto } from './contact.dto.js';

@Injectable()
export class ImportedContacts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly holds: Holds,
  ) {}

  /** Ids of the customers the importer sees that have this number, or else this name; by what the file says. */
  async customersCalled(words: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const asked = [...new Set(words)];
    const found = await this.work.manager.query<{ id: string; number: string; folded: string }[]>(
      `SELECT id, number, name_folded AS folded FROM customers
       WHERE deleted_at IS NULL AND (number = ANY($1::text[]) OR name_folded = ANY($2::text[]))`,
      [asked, asked.map(foldName)],
    );
    const idsOf = (word: string): string[] => {
      const numbered = found.filter(({ number }) => number === word);
      return (numbered.length > 0 ? numbered : found.filter(({ folded }) => folded === foldName(word))).map(
        ({ id }) => id,
      );
    };
    return new Map(asked.map((word) => [word, idsOf(word)]));
  }

  /** Whoever is at the customer under this name with the same mobile, or with none of her own; a second import changes nothing. */
  async whoIsThere({
    customerId,
    name,
    mobile,
  }: Pick<CreateContactDto, 'customerId' | 'name' | 'mobile'>): Promise<{ name: string; owner: string } | null> {
    const [found] = await this.work.manager.query<{ name: string; owner: string }[]>(
      `SELECT k.name, o.name AS owner FROM contacts k JOIN shown_owners o ON o.id = k.owner_id
       WHERE k.customer_id = $1 AND k.deleted_at IS NULL AND k.name = $2 AND (k.mobile IS NULL OR $3::text IS NULL OR k.mobile = $3) LIMIT 1`,
      [customerId, name, mobile ?? null],
    );
    return found ?? null;
  }

  /** Discards the contacts of an import. @returns how many have been built upon; nothing is discarded then. */
  async takeBack(importId: string): Promise<number> {
    return this.work.asHouse(async () => {
      const { manager } = this.work;
      const made = await manager.query<{ id: string; touched: boolean }[]>(
        `SELECT k.id, k.version > 1 OR EXISTS (SELECT 1 FROM customers c WHERE c.primary_contact_id = k.id) AS touched
         FROM contacts k WHERE k.import_id = $1 AND k.deleted_at IS NULL FOR UPDATE OF k`,
        [importId],
      );
      const ids = made.map(({ id }) => id);
      const held = await this.holds.heldAmong('contact', ids);
      const builtUpon = made.filter(({ id, touched }) => touched || held.has(id)).length;
      if (builtUpon > 0) return builtUpon;
      await manager.query(
        `UPDATE contacts SET deleted_at = app_now(), deleted_by = me(), version = version + 1, updated_at = app_now(), updated_by = me()
         WHERE id = ANY($1::uuid[])`,
        [ids],
      );
      return 0;
    });
  }
}
