/** Rows known at the instant `$2`, or now where it is null, that hold on the day `$1`. */
const holds = (
  alias: string,
): string => `${alias}.during @> $1::date AND CASE WHEN $2::timestamptz IS NULL THEN ${alias}.retracted_at IS NULL
  ELSE ${alias}.recorded_at <= $2 AND coalesce(${alias}.retracted_at, 'infinity') > $2 END`;

const PEOPLE = `
  SELECT json_agg(json_build_object('id', p.id, 'name', p.name, 'departmentId', h.department_id, 'superiorId', h.superior_id,
    'positions', coalesce(h.positions, '[]'::json),
    'decides', CASE WHEN $2::timestamptz IS NULL THEN coalesce('approval.decide' = ANY (r.permissions), false) END,
    'active', p.kind = 'employee' AND CASE WHEN $2::timestamptz IS NULL THEN p.active AND NOT EXISTS (SELECT 1 FROM departures x
        WHERE x.person_id = p.id AND x.day <= $1::date AND x.retracted_at IS NULL AND x.done_at IS NULL)
      ELSE NOT EXISTS (SELECT 1 FROM disabled_accounts d
      WHERE d.person_id = p.id AND d.since <= $2 AND coalesce(d.until, 'infinity') > $2) END) ORDER BY p.id)
  FROM people p LEFT JOIN held h ON h.person_id = p.id LEFT JOIN principals r ON r.person_id = p.id
  WHERE $2::timestamptz IS NULL OR p.created_at <= $2`;

const HELD = `
  SELECT a.person_id, (array_agg(a.department_id ORDER BY a.main DESC, lower(a.during) NULLS FIRST, a.recorded_at, a.id))[1] AS department_id,
    (array_agg(a.superior_id ORDER BY a.main DESC, lower(a.during) NULLS FIRST, a.recorded_at, a.id))[1] AS superior_id,
    json_agg(po.code ORDER BY a.main DESC, lower(a.during) NULLS FIRST, a.recorded_at, a.id) AS positions
  FROM position_assignments a JOIN positions po ON po.id = a.position_id WHERE ${holds('a')} GROUP BY a.person_id`;

const DEPARTMENTS = `
  SELECT json_agg(json_build_object('id', d.department_id, 'code', u.code, 'name', d.name, 'parentId', d.parent_id, 'kind', d.kind,
    'headId', (SELECT h.person_id FROM department_heads h WHERE h.department_id = d.department_id AND h.kind = 'head' AND ${holds('h')}),
    'actingHeadId', (SELECT h.person_id FROM department_heads h WHERE h.department_id = d.department_id AND h.kind = 'acting' AND ${holds('h')}))
    ORDER BY d.name)
  FROM department_states d JOIN departments u ON u.id = d.department_id WHERE ${holds('d')}`;

const POSITIONS = `
  SELECT json_agg(json_build_object('id', c.id, 'code', c.code, 'name', s.name, 'parentCode', u.code) ORDER BY c.code)
  FROM position_states s JOIN positions c ON c.id = s.position_id LEFT JOIN positions u ON u.id = s.parent_id WHERE ${holds('s')}`;

const ABSENCES = `
  SELECT json_agg(json_build_object('person', a.person_id, 'from', lower(a.during), 'until', upper(a.during) - 1) ORDER BY a.person_id)
  FROM absences a WHERE ${holds('a')}`;

const PROXIES = `
  SELECT json_agg(json_strip_nulls(json_build_object('principal', x.principal_id, 'proxy', x.proxy_id, 'from', lower(x.during),
    'until', upper(x.during) - 1, 'policies', x.policies,
    'maxAmount', CASE WHEN x.max_amount IS NOT NULL THEN json_build_object('amount', x.max_amount::text, 'currency', x.currency) END))
    ORDER BY x.principal_id, x.recorded_at, x.id)
  FROM proxies x WHERE ${holds('x')}`;

/** One row: the stamp and the whole organisation on the day `$1`, as known at `$2` (null: now). */
export const directorySql = `
  WITH held AS (${HELD})
  SELECT o.stamp, json_build_object('people', coalesce((${PEOPLE}), '[]'), 'departments', coalesce((${DEPARTMENTS}), '[]'),
    'positions', coalesce((${POSITIONS}), '[]'), 'absences', coalesce((${ABSENCES}), '[]'),
    'proxies', coalesce((${PROXIES}), '[]')) AS directory
  FROM organisation o`;
