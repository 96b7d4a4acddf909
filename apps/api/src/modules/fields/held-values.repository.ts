import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import type { CustomField } from './definitions/custom-field.entity.js';

type Place = Pick<CustomField, 'object' | 'code'>;

/** What records hold of the installation's own fields, whoever sees them; discarded ones count, they may come back. */
@Injectable()
export class HeldValues {
  constructor(
    private readonly work: UnitOfWork,
    private readonly subjects: Subjects,
  ) {}

  /** How many records hold something in a field. */
  async count({ object, code }: Place): Promise<number> {
    const sql = `SELECT count(*)::int AS n FROM ${this.tableOf(object)} WHERE custom ? $1`;
    const [row] = await this.work.asHouse(() => this.work.manager.query<{ n: number }[]>(sql, [code]));
    return row?.n ?? 0;
  }

  /** Those of the options that some record holds in one of the fields. */
  async optionsHeld(fields: readonly Place[], options: readonly string[]): Promise<Set<string>> {
    const held = new Set<string>();
    for (const { object, code } of fields) {
      const sql = `SELECT o.code FROM unnest($2::text[]) AS o(code) WHERE EXISTS (SELECT 1 FROM ${this.tableOf(object)} r
        WHERE r.custom @> jsonb_build_object($1::text, o.code) OR r.custom @> jsonb_build_object($1::text, jsonb_build_array(o.code)))`;
      const found = await this.work.asHouse(() => this.work.manager.query<{ code: string }[]>(sql, [code, options]));
      for (const each of found) held.add(each.code);
    }
    return held;
  }

  private tableOf(object: string): string {
    const subject = this.subjects.find(object);
    if (!subject) throw new Error(`No room has declared the subject ${object}.`);
    return subject.table;
  }
}
