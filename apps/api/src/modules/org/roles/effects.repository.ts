import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

export interface Reached {
  readonly module: string;
  /** How many owners' rows. */
  readonly before: number;
  readonly after: number;
}

export interface EffectOnPerson {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly gained: string[];
  readonly lost: string[];
  readonly reach: Reached[];
  readonly fieldsChange: boolean;
}

/** Compares what is kept of everybody with what would be, and keeps nothing of it. */
@Injectable()
export class Effects {
  constructor(private readonly work: UnitOfWork) {}

  /** Of a change that is made, looked at, and taken back. As the house. */
  async of(change: () => Promise<void>): Promise<EffectOnPerson[]> {
    const { manager } = this.work;
    await manager.query('SAVEPOINT before_the_change');
    try {
      await change();
      return await manager.query<EffectOnPerson[]>(DIFFERENCE);
    } finally {
      await manager.query('ROLLBACK TO SAVEPOINT before_the_change');
      await manager.query('RELEASE SAVEPOINT before_the_change');
    }
  }
}

/** Whose set of circles is another one; each distinct set is counted once, however many people look through it. */
const DIFFERENCE = `
  WITH before AS (
    SELECT viewer_id, scope_key, array_agg(kind || ':' || top_id ORDER BY kind, top_id) AS circles FROM viewpoints GROUP BY 1, 2
  ), after AS (
    SELECT viewer_id, scope_key, array_agg(kind || ':' || top_id ORDER BY kind, top_id) AS circles FROM wanted_viewpoints GROUP BY 1, 2
  ), moved AS MATERIALIZED (
    SELECT viewer_id, scope_key, coalesce(b.circles, '{}') AS was, coalesce(a.circles, '{}') AS becomes
    FROM before b FULL JOIN after a USING (viewer_id, scope_key) WHERE b.circles IS DISTINCT FROM a.circles
  ), sizes AS MATERIALIZED (
    SELECT s.circles, (SELECT count(DISTINCT c.member_id)::int FROM unnest(s.circles) each
      JOIN circles c ON c.kind = split_part(each, ':', 1) AND c.top_id = split_part(each, ':', 2)::uuid) AS n
    FROM (SELECT was AS circles FROM moved UNION SELECT becomes FROM moved) s
  ), reach AS (
    SELECT m.viewer_id, jsonb_agg(jsonb_build_object('module', m.scope_key, 'before', w.n, 'after', b.n) ORDER BY m.scope_key) AS reach
    FROM moved m JOIN sizes w ON w.circles = m.was JOIN sizes b ON b.circles = m.becomes GROUP BY 1
  )
  SELECT p.id, p.name, p.active, coalesce(r.reach, '[]') AS reach, k.fields IS DISTINCT FROM w.fields AS "fieldsChange",
    ARRAY(SELECT unnest(w.permissions) EXCEPT SELECT unnest(k.permissions) ORDER BY 1) AS gained,
    ARRAY(SELECT unnest(k.permissions) EXCEPT SELECT unnest(w.permissions) ORDER BY 1) AS lost
  FROM wanted_principals w JOIN people p ON p.id = w.person_id JOIN principals k ON k.person_id = p.id LEFT JOIN reach r ON r.viewer_id = p.id
  WHERE r.viewer_id IS NOT NULL OR k.permissions <> w.permissions OR k.fields <> w.fields ORDER BY p.name`;
