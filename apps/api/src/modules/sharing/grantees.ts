import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ReferenceIsMissing } from '../../platform/subjects/references.js';
import { GRANTEES, type CircleKind, type GranteeKind } from './grantee.js';
import { GranteeSeesNone } from './sharing.errors.js';

export interface Grantee {
  readonly kind: CircleKind;
  readonly id: string;
  readonly name: string;
}

const FOUND: Readonly<Record<CircleKind, string>> = {
  self: 'SELECT name FROM people WHERE id = $1 AND active',
  department: 'SELECT name FROM departments WHERE id = $1 AND active',
  tree: 'SELECT name FROM departments WHERE id = $1 AND active',
  position: 'SELECT name FROM positions WHERE id = $1 AND active',
};

/** With whom records may be shared: people who work here, departments and positions there are today. */
@Injectable()
export class Grantees {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws ReferenceIsMissing, GranteeSeesNone for a person whose roles do not show her such records */
  async choose(kind: GranteeKind, id: string, subjectType: string): Promise<Grantee> {
    const circle = GRANTEES[kind];
    const [found] = await this.asked<{ name: string }>(FOUND[circle], [id]);
    const pointer = '/grantee/id';
    if (!found) throw new ReferenceIsMissing({}, [{ pointer, code: 'reference.unknown' }]);
    if (circle === 'self' && !(await this.mayView(id, subjectType)))
      throw new GranteeSeesNone({ name: found.name }, [{ pointer, code: GranteeSeesNone.code, params: found }]);
    return { kind: circle, id, name: found.name };
  }

  /** Who stands in it today. */
  async members({ kind, id }: Pick<Grantee, 'kind' | 'id'>): Promise<string[]> {
    const sql = `SELECT DISTINCT g.person_id AS id FROM standings g JOIN people p ON p.id = g.person_id AND p.active
      WHERE g.kind = $1 AND g.top_id = $2`;
    return (await this.asked<{ id: string }>(sql, [kind, id])).map((row) => row.id);
  }

  /** Those of the records whose owners the person reaches without any share. */
  async reached(personId: string, module: string, table: string, ids: readonly string[]): Promise<Set<string>> {
    const sql = `SELECT s.id FROM ${table} s WHERE s.id = ANY ($3::uuid[])
      AND s.owner_id = ANY (ARRAY (SELECT owner_id FROM reach WHERE viewer_id = $1 AND scope_key = $2))`;
    return new Set((await this.asked<{ id: string }>(sql, [personId, module, ids])).map((row) => row.id));
  }

  private async mayView(personId: string, subjectType: string): Promise<boolean> {
    const sql = 'SELECT 1 FROM principals WHERE person_id = $1 AND $2 = ANY (permissions)';
    return (await this.asked(sql, [personId, `${subjectType}.view`])).length > 0;
  }

  private asked<Row>(sql: string, values: unknown[]): Promise<Row[]> {
    return this.work.asHouse(() => this.work.manager.query<Row[]>(sql, values));
  }
}
