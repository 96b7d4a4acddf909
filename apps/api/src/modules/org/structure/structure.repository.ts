import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@countersign/kernel';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { intervalSelect } from '../over-time/interval.js';
import { recordedJoin, recordedSelect } from '../over-time/interval.view.js';
import { ClosedOrganisation } from '../closed-organisation.js';
import { Intervals } from '../over-time/intervals.repository.js';
import { ParentIsNotThere, PositionsAreTheCompanys } from './structure.errors.js';
import type { StateRow } from './structure.view.js';
import type { Difference } from './stretches.js';
import type { NodeFields, NodeStretch, Tree } from './tree.js';

interface TreeSql {
  readonly table: 'department_states' | 'position_states';
  readonly states: string;
  readonly exists: string;
  readonly create: string;
  readonly freeCode: string;
  readonly users: string;
}

const treeSql = (noun: Tree, kind: string, newKind: string): TreeSql => ({
  table: `${noun}_states`,
  states: `SELECT ${recordedSelect('s')}, ${intervalSelect('s')}, s.name, s.parent_id AS "parentId", u.name AS "parentName",
      ${kind} AS kind, s.reason FROM ${noun}_states s ${recordedJoin('s')} LEFT JOIN ${noun}s u ON u.id = s.parent_id
    WHERE s.${noun}_id = $1 AND s.retracted_at IS NULL ORDER BY lower(s.during) NULLS FIRST`,
  exists: `SELECT 1 FROM ${noun}s WHERE id = $1`,
  create: `INSERT INTO ${noun}s (id, code, name, parent_id, active${newKind ? ', kind' : ''})
    VALUES ($1, $2, $3, $4, false${newKind}) ON CONFLICT DO NOTHING RETURNING id`,
  freeCode: `SELECT '${noun.charAt(0)}' || (1 + coalesce(max(substring(code FROM '^${noun.charAt(0)}(\\d{1,8})$')::int), 0)) AS code FROM ${noun}s`,
  users: `SELECT s.name FROM ${noun}_states s WHERE s.parent_id = $1 AND s.retracted_at IS NULL AND s.during && daterange($2::date, NULL)
    UNION SELECT p.name FROM position_assignments a JOIN people p ON p.id = a.person_id
      WHERE a.${noun}_id = $1 AND a.retracted_at IS NULL AND a.during && daterange($2::date, NULL) ORDER BY 1`,
});

const SQL: Readonly<Record<Tree, TreeSql>> = {
  department: treeSql('department', 's.kind', ', $5'),
  position: treeSql('position', 'NULL', ''),
};

/** Departments and positions over time, as they are known now. */
@Injectable()
export class Structure {
  constructor(
    private readonly work: UnitOfWork,
    private readonly intervals: Intervals,
    private readonly closed: ClosedOrganisation,
  ) {}

  /** In the order of days. @throws RowIsMissing */
  async states(tree: Tree, id: string): Promise<StateRow[]> {
    if (tree === 'department') await this.closed.mustHold(id);
    const rows = await this.work.manager.query<StateRow[]>(SQL[tree].states, [id]);
    if (rows.length === 0) await this.mustExist(tree, id);
    return rows;
  }

  /** What is about to be written anew. @throws RowIsMissing @throws PositionsAreTheCompanys */
  async stretches(tree: Tree, id: string): Promise<NodeStretch[]> {
    await this.mustArrange(tree);
    const rows = await this.states(tree, id);
    return rows.map(({ id: state, from, until, name, parentId, kind }) => ({
      id: state,
      from,
      until,
      fields: { name, parentId, kind },
    }));
  }

  /** A node that exists on no day yet. @returns false where the code, or the id, is taken @throws PositionsAreTheCompanys */
  async create(tree: Tree, id: string, wanted: string | undefined, fields: NodeFields): Promise<boolean> {
    const { name, parentId, kind } = fields;
    await this.mustArrange(tree);
    await this.intervals.inTurn();
    const { manager } = this.work;
    const [free] = await manager.query<{ code: string }[]>(SQL[tree].freeCode);
    const values = [id, wanted ?? free?.code, name, parentId, ...(tree === 'department' ? [kind] : [])];
    const rows = await manager.query<unknown[]>(SQL[tree].create, values);
    return rows.length > 0;
  }

  /** @throws what the database refuses: circles, overlaps, what would hang below nothing, people without a department */
  async write(tree: Tree, id: string, change: Difference<NodeFields>, reason: string | null): Promise<void> {
    const { table } = SQL[tree];
    if (tree === 'department') await this.mustStayInside(change.record);
    for (const state of change.retract) await this.intervals.retract(table, state);
    for (const { from, until, fields } of change.record) {
      const { name, parentId, kind } = fields;
      const values = [id, name, parentId, ...(tree === 'department' ? [kind] : []), reason];
      await this.intervals.record(table, values, { from, until });
    }
    await this.intervals.checkTogether();
  }

  /** Names of what hangs on it from a day on: people in it and what stands below it. */
  async users(tree: Tree, id: string, day: PlainDate): Promise<string[]> {
    const rows = await this.work.manager.query<{ name: string }[]>(SQL[tree].users, [id, day]);
    return rows.map(({ name }) => name);
  }

  /** Who heads a department or one above it, on a day. */
  async headsUpwards(id: string, day: PlainDate): Promise<string[]> {
    const rows = await this.work.manager.query<{ id: string }[]>(
      `WITH RECURSIVE up (id) AS (
         SELECT $1::uuid UNION SELECT s.parent_id FROM up JOIN department_states s ON s.department_id = up.id
         WHERE s.retracted_at IS NULL AND s.during @> $2::date AND s.parent_id IS NOT NULL)
       SELECT DISTINCT h.person_id AS id FROM up JOIN department_heads h ON h.department_id = up.id
       WHERE h.retracted_at IS NULL AND h.during @> $2::date`,
      [id, day],
    );
    return rows.map((row) => row.id);
  }

  /** Its heads have nothing to head any more from a day on. */
  async dismissHeads(id: string, day: PlainDate, eve: PlainDate): Promise<void> {
    const heads = await this.work.manager.query<{ id: string; from: string | null; until: string | null }[]>(
      `SELECT h.id, ${intervalSelect('h')} FROM department_heads h
       WHERE h.department_id = $1 AND h.retracted_at IS NULL AND h.during && daterange($2::date, NULL)`,
      [id, day],
    );
    for (const head of heads) await this.intervals.makeWay('department_heads', head, day, eve);
  }

  /** Positions are the same for all, so no closed organisation changes them: not even who holds one is told to it. */
  private async mustArrange(tree: Tree): Promise<void> {
    if (tree === 'position' && (await this.closed.departments())) throw new PositionsAreTheCompanys({});
  }

  /** From inside a closed organisation nothing is put outside of it, so its topmost is changed by others. */
  private async mustStayInside(record: Difference<NodeFields>['record']): Promise<void> {
    const mine = await this.closed.departments();
    const left = mine && record.find(({ fields }) => fields.parentId === null || !mine.has(fields.parentId));
    if (left) throw new ParentIsNotThere({}, [{ pointer: '/parentId', code: ParentIsNotThere.code }]);
  }

  private async mustExist(tree: Tree, id: string): Promise<void> {
    const found = await this.work.manager.query<unknown[]>(SQL[tree].exists, [id]);
    if (found.length === 0) throw new RowIsMissing({ type: tree, id });
  }
}
