import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import type { RecordColumns } from '../../../platform/database/columns.js';
import { Rows } from '../../../platform/database/rows.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { recordJoins, recordSelect } from '../../../platform/http/record-view.js';
import type { DictionaryOption } from '../dictionaries/dictionary.entity.js';
import { CustomField } from './custom-field.entity.js';
import type { CustomFieldRow } from './custom-field.view.js';

const SHOWN = `${recordSelect('f')}, f.object, f.code, f.name, f.name_en AS "nameEn", f.hint, f.hint_en AS "hintEn", f.kind,
  f.dictionary_id AS "dictionaryId", d.options, f.decimals, f.currency, f.max_length AS "maxLength", f.target, f.formula, f.result,
  f.required, f.required_from AS "requiredFrom", f.place, f.section, f.section_en AS "sectionEn", f.retired`;
/** What is needed of a field to read, write, find and show what records hold in it. */
export type Definition = Pick<
  CustomField,
  | 'object'
  | 'code'
  | 'name'
  | 'nameEn'
  | 'kind'
  | 'decimals'
  | 'currency'
  | 'maxLength'
  | 'target'
  | 'formula'
  | 'result'
  | 'required'
  | 'requiredFrom'
  | 'retired'
> & { readonly options: readonly DictionaryOption[] };
const FROM = `FROM custom_fields f LEFT JOIN dictionaries d ON d.id = f.dictionary_id ${recordJoins('f')}`;

/** The installation's own fields, in the order in which they are shown. */
@Injectable()
export class CustomFields {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
  ) {}

  /** @param objects record types; null for all of them */
  list(objects: readonly string[] | null): Promise<CustomFieldRow[]> {
    const sql = `SELECT ${SHOWN} ${FROM} WHERE f.deleted_at IS NULL AND ($1::text[] IS NULL OR f.object = ANY($1))
      ORDER BY f.object, f.place, f.id`;
    return this.work.manager.query<CustomFieldRow[]>(sql, [objects]);
  }

  /** The fields of a record type, with the options of those that have any. */
  defined(object: string): Promise<Definition[]> {
    const sql = `SELECT f.object, f.code, f.name, f.name_en AS "nameEn", f.kind, coalesce(d.options, '[]') AS options, f.decimals,
        f.currency, f.max_length AS "maxLength", f.target, f.formula, f.result, f.required, f.required_from AS "requiredFrom", f.retired
      FROM custom_fields f LEFT JOIN dictionaries d ON d.id = f.dictionary_id
      WHERE f.object = $1 AND f.deleted_at IS NULL ORDER BY f.place, f.id`;
    return this.work.manager.query<Definition[]>(sql, [object]);
  }

  /** @throws RowIsMissing */
  async show(id: string): Promise<CustomFieldRow> {
    const sql = `SELECT ${SHOWN} ${FROM} WHERE f.id = $1 AND f.deleted_at IS NULL`;
    const [row] = await this.work.manager.query<CustomFieldRow[]>(sql, [id]);
    if (!row) throw new RowIsMissing({ type: 'custom_field', id });
    return row;
  }

  /** Locks it until the end of the transaction. @throws RowIsMissing */
  getForChange(id: string): Promise<CustomField> {
    return this.rows.forChange(CustomField, 'custom_field', id);
  }

  /** All of a record type, locked, in their order. */
  ofObjectForChange(object: string): Promise<CustomField[]> {
    return this.work.manager.find(CustomField, {
      where: { object, deletedAt: IsNull() },
      order: { place: 'ASC', id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  ofDictionary(dictionaryId: string): Promise<CustomField[]> {
    return this.work.manager.find(CustomField, {
      where: { dictionaryId, deletedAt: IsNull() },
      order: { object: 'ASC', place: 'ASC' },
    });
  }

  insert(fields: Omit<CustomField, keyof RecordColumns>): Promise<CustomField> {
    return this.rows.insert(CustomField, fields);
  }

  async save(field: CustomField, version?: number): Promise<void> {
    await this.rows.change(field, version);
  }

  discard(field: CustomField, version: number): Promise<void> {
    return this.rows.discard(field, version);
  }
}
