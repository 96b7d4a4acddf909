import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { MetRecord } from '../../imports/index.js';
import { foldName } from '../company-name.js';
import { Customer } from '../customer.entity.js';

/** The customers that files speak of. */
@Injectable()
export class KnownCustomers {
  constructor(private readonly work: UnitOfWork) {}

  /** Ids of the customers the importer sees that have this number, or else this name; by what the file says. */
  async called(words: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
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

  /** Live customers that are one of these legal entities, whoever's they are; as the house. */
  async sameAs(names: readonly string[], codes: readonly string[]): Promise<Customer[]> {
    return this.work.asHouse(() =>
      this.work.manager.find(Customer, {
        where: [
          { nameFolded: In([...new Set(names.map(foldName))]), deletedAt: IsNull() },
          { creditCode: In([...new Set(codes)]), deletedAt: IsNull() },
        ],
      }),
    );
  }

  /** With whose they are, as findings name them. */
  async asMet(customers: readonly Customer[]): Promise<Map<string, MetRecord>> {
    const owners = await this.ownersOf(customers.map(({ ownerId }) => ownerId));
    return new Map(
      customers.map(({ id, version, number, name, ownerId }) => [
        id,
        { type: 'customer', id, version, number, name, owner: owners.get(ownerId) ?? '' },
      ]),
    );
  }

  async ownersOf(ids: readonly string[]): Promise<Map<string, string>> {
    const sql = 'SELECT id, name FROM shown_owners WHERE id = ANY($1::uuid[])';
    const found = await this.work.manager.query<{ id: string; name: string }[]>(sql, [[...new Set(ids)]]);
    return new Map(found.map(({ id, name }) => [id, name]));
  }
}
