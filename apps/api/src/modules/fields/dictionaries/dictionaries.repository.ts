import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { Rows } from '../../../platform/database/rows.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { recordJoins, recordSelect } from '../../../platform/http/record-view.js';
import { Dictionary } from './dictionary.entity.js';
import type { DictionaryRow } from './dictionary.view.js';

type DictionaryFields = Pick<Dictionary, 'code' | 'name' | 'nameEn' | 'options'>;

const SHOWN = `${recordSelect('d')}, d.code, d.name, d.name_en AS "nameEn", d.options,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', f.id, 'object', f.object, 'code', f.code, 'name', f.name, 'nameEn', f.name_en)
    ORDER BY f.object, f.place, f.id) FROM custom_fields f WHERE f.dictionary_id = d.id AND f.deleted_at IS NULL), '[]') AS fields`;

/** 字典 */
@Injectable()
export class Dictionaries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
  ) {}

  list(): Promise<DictionaryRow[]> {
    const sql = `SELECT ${SHOWN} FROM dictionaries d ${recordJoins('d')} WHERE d.deleted_at IS NULL ORDER BY d.code, d.id`;
    return this.work.manager.query<DictionaryRow[]>(sql);
  }

  /** @throws RowIsMissing */
  async show(id: string): Promise<DictionaryRow> {
    const sql = `SELECT ${SHOWN} FROM dictionaries d ${recordJoins('d')} WHERE d.id = $1 AND d.deleted_at IS NULL`;
    const [row] = await this.work.manager.query<DictionaryRow[]>(sql, [id]);
    if (!row) throw new RowIsMissing({ type: 'dictionary', id });
    return row;
  }

  find(id: string): Promise<Dictionary | null> {
    return this.work.manager.findOneBy(Dictionary, { id, deletedAt: IsNull() });
  }

  /** Locks it until the end of the transaction. @throws RowIsMissing */
  getForChange(id: string): Promise<Dictionary> {
    return this.rows.forChange(Dictionary, 'dictionary', id);
  }

  async isCoded(code: string): Promise<boolean> {
    return this.work.manager.existsBy(Dictionary, { code, deletedAt: IsNull() });
  }

  insert(fields: DictionaryFields): Promise<Dictionary> {
    return this.rows.insert(Dictionary, fields);
  }

  async save(dictionary: Dictionary, version: number): Promise<void> {
    await this.rows.change(dictionary, version);
  }

  discard(dictionary: Dictionary, version: number): Promise<void> {
    return this.rows.discard(dictionary, version);
  }
}
