import { Injectable } from '@nestjs/common';
import { SqlParameters } from '../../platform/conditions/to-sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ExportedLists } from '../../platform/listing/exported-lists.js';
import { Listing } from '../../platform/listing/listing.js';
import type { PreviewBulkEditDto } from './bulk-edit.dto.js';
import { MOST_AT_ONCE } from './bulk-edit.row.js';
import { BulkChoiceIsUnclear, TooManyForBulkEdit } from './bulk-edits.errors.js';

type Choice = Pick<PreviewBulkEditDto, 'recordIds' | 'condition' | 'q'>;

/** Which records are meant: those that are named, or everything a list finds, within what the reader sees. */
@Injectable()
export class BulkChoice {
  constructor(
    private readonly work: UnitOfWork,
    private readonly lists: ExportedLists,
    private readonly listing: Listing,
  ) {}

  /** @throws BulkChoiceIsUnclear, TooManyForBulkEdit, ConditionIsInvalid */
  async ids(list: string, { recordIds, condition, q = '' }: Choice): Promise<string[]> {
    if ((recordIds === undefined) === (condition === undefined)) throw new BulkChoiceIsUnclear({});
    if (recordIds) return [...new Set(recordIds)];
    const found = await this.found(list, condition as object, q.trim());
    if (found.length > MOST_AT_ONCE) throw new TooManyForBulkEdit({ most: MOST_AT_ONCE });
    return found;
  }

  private async found(list: string, filter: object, q: string): Promise<string[]> {
    const declared = this.lists.find(list);
    if (!declared) throw new Error(`There is no list ${list}.`);
    const { shape } = declared;
    const spec = await this.listing.withCustom(declared.spec, { filter });
    const parameters = new SqlParameters();
    const where = this.listing.filters(spec, { filter, q }, shape, parameters);
    const limit = parameters.add(MOST_AT_ONCE + 1);
    const sql = `SELECT ${spec.alias}.id FROM ${spec.table} WHERE ${where.join(' AND ')} ORDER BY ${spec.alias}.number LIMIT ${limit}`;
    const rows = await this.work.manager.query<{ id: string }[]>(sql, parameters.values);
    return rows.map(({ id }) => id);
  }
}
