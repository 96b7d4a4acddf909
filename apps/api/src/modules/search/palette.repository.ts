import { Injectable } from '@nestjs/common';
import { fieldsOf, readsField } from '../../platform/access/field-access.js';
import type { Fields } from '../../platform/access/principal.js';
import { SqlParameters } from '../../platform/conditions/to-sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Sentence } from '../../platform/http/domain-error.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import type { Subject } from '../../platform/subjects/subject.js';
import { foldForSearch } from '../../platform/text-search/text-search.js';

export interface Hit {
  type: string;
  id: string;
  title: string;
  subtitle: string;
  link: string;
  label: Sentence;
}

const SHOWN = 20;
const OF_A_KIND = 8;
/** A single character finds half the house. */
const SHORTEST = 2;

/** One query over every noun that can be found, under the reader's own permissions and row scope. */
@Injectable()
export class Palette {
  constructor(
    private readonly work: UnitOfWork,
    private readonly subjects: Subjects,
  ) {}

  async find(q: string): Promise<Hit[]> {
    if ([...foldForSearch(q)].length < SHORTEST) return [];
    const parameters = new SqlParameters();
    const fields = fieldsOf(this.work.actor);
    const branches = this.subjects
      .visible()
      .flatMap((subject) =>
        subject.found ? [branch(secondLineFor(subject, fields), subject.found(q, parameters, fields))] : [],
      );
    if (branches.length === 0) return [];
    const sql = `SELECT type, id, title, subtitle FROM (${branches.join(' UNION ALL ')}) hits ORDER BY mine DESC, updated_at DESC LIMIT ${SHOWN}`;
    const rows = await this.work.manager.query<Omit<Hit, 'link' | 'label'>[]>(sql, parameters.values);
    return rows.map((row) => {
      const { page, label } = this.subjects.find(row.type) as Subject;
      return { ...row, link: page.replace(':id', row.id), label };
    });
  }
}

function secondLineFor(subject: Subject, fields: Fields): Subject {
  const { amounts, subtitle, ...rest } = subject;
  return amounts && !readsField(fields, amounts) ? rest : { ...rest, ...(subtitle ? { subtitle } : {}) };
}

function branch({ type, table, title, number, subtitle, unowned }: Subject, found: string): string {
  const mine = unowned ? 'false' : 's.owner_id = (SELECT me())';
  return `(SELECT '${type}' AS type, s.id, ${title} AS title, ${subtitle ?? number} AS subtitle, ${mine} AS mine, s.updated_at
    FROM ${table} s WHERE s.deleted_at IS NULL AND (${found}) ORDER BY mine DESC, s.updated_at DESC LIMIT ${OF_A_KIND})`;
}
