import { FINDABLE } from '../../org/index.js';

/**
 * Every way in which somebody comes to see a row, one row for each person and way. It asks the tables that the policies
 * ask, from the other end: whose circles hold the owner, and who looks through them.
 * `$1` the module, `$2` the owner, `$3` and `$4` types and ids whose shares open the row, `$5` and `$6` types of what it
 * is about and who owns that, `$10` whom it concerns beside its owner and `$11` the access rule by which that counts.
 */
export const PATHS = `
  path AS MATERIALIZED (
    SELECT v.viewer_id AS person_id, v.kind AS way, v.top_id, NULL::text AS type, NULL::uuid AS share_id
    FROM circles c JOIN viewpoints v ON v.kind = c.kind AND v.top_id = c.top_id AND v.scope_key = $1::text
    WHERE c.member_id = $2::uuid
    UNION ALL
    SELECT v.viewer_id, 'concerned', NULL, NULL, NULL
    FROM circles c JOIN viewpoints v ON v.kind = c.kind AND v.top_id = c.top_id AND v.scope_key = $1::text
    -- Who sees everything of this kind sees it for that reason alone.
    WHERE c.member_id = $10::uuid AND v.kind <> 'everyone' AND (SELECT rule_holds($11::text))
    UNION ALL
    SELECT s.person_id, 'share', NULL, s.subject_type, s.share_id
    FROM unnest($3::text[], $4::uuid[]) AS opens (type, id) JOIN shares s ON s.subject_type = opens.type AND s.subject_id = opens.id
    -- Known by their ids first: joined to the circles of everybody, shares of other records would be looked at one by one.
    WHERE s.share_id = ANY (ARRAY (
      SELECT r.id FROM record_shares r WHERE r.ended_at IS NULL AND r.subject_type = ANY ($3::text[]) AND r.subject_id = ANY ($4::uuid[])
      UNION ALL
      SELECT r.id FROM record_shares r WHERE r.ended_at IS NULL AND r.card_id IS NOT NULL AND r.card_id = ANY ($4::uuid[])))
    UNION ALL
    SELECT about.owner_id, 'about', NULL, about.type, NULL FROM unnest($5::text[], $6::uuid[]) AS about (type, owner_id)
    UNION ALL
    -- Who sees everything of every module is not asked at all.
    SELECT person_id, 'house', NULL, NULL, NULL FROM principals WHERE db_role = 'countersign_house'
  )`;

/**
 * Which role or rule gave somebody the circle, as `wanted_viewpoints` draws it: inside a closed organisation
 * "everything" is that organisation, and it is all of it that she sees.
 */
export const ORIGINS = `
  scopes AS MATERIALIZED (
    SELECT role_id, scope, rule FROM role_scopes WHERE scope_key = $1::text
  ),
  place AS MATERIALIZED (
    SELECT person_id, department_id FROM departments_reached WHERE person_id IN (SELECT person_id FROM path WHERE way = 'tree')
  ),
  -- In a closed organisation, of somebody who belongs to nothing else.
  closed AS MATERIALIZED (
    SELECT p.person_id, p.top_id FROM path p JOIN departments d ON d.id = p.top_id AND d.kind IN ('joint_venture', 'agent')
    WHERE p.way = 'tree' AND NOT EXISTS (SELECT 1 FROM path open WHERE open.person_id = p.person_id AND open.way = 'everyone')
  ),
  origin AS (
    SELECT p.*, s.role_id, CASE WHEN s.scope = 'all' THEN s.rule END AS rule
    FROM path p JOIN held_roles h ON h.person_id = p.person_id JOIN scopes s ON s.role_id = h.role_id
    WHERE (p.way = 'everyone' AND s.scope = 'all') OR (p.way = 'line' AND s.scope = 'subordinates')
      OR (p.way = 'department' AND s.scope = 'department')
      OR (p.way = 'tree' AND s.scope = 'department_and_below' AND (p.person_id, p.top_id) IN (SELECT person_id, department_id FROM place))
      OR (p.way = 'tree' AND s.scope = 'all' AND (p.person_id, p.top_id) IN (SELECT person_id, top_id FROM closed))
    UNION ALL
    SELECT p.*, NULL, 'managers-view-customers-and-opportunities' FROM path p JOIN heads_in_charge h ON h.person_id = p.person_id
    WHERE $1::text IN ('customer', 'opportunity')
      AND (p.way = 'everyone' OR (p.person_id, p.top_id) IN (SELECT person_id, top_id FROM closed))
    UNION ALL
    SELECT DISTINCT p.*, NULL::uuid, $11::text FROM path p WHERE p.way = 'concerned'
    UNION ALL
    SELECT p.*, NULL, NULL FROM path p WHERE p.way IN ('self', 'share', 'about', 'house')
  )`;

/**
 * The same, as far as the reader may know it: `$7` the roles by name, `$8` what was shared and why. What was shared by
 * hand is a way of its own, a team one for each function in it; what the house shows to many is one.
 */
export const TOLD = `
  told AS MATERIALIZED (
    SELECT DISTINCT o.person_id, o.way, CASE WHEN o.way IN ('department', 'tree') THEN o.top_id END AS top_id,
      CASE WHEN $7::boolean THEN o.role_id END AS role_id, CASE WHEN $7::boolean THEN o.rule END AS rule,
      CASE WHEN $8::boolean OR o.way = 'about' THEN o.type END AS type,
      CASE WHEN $8::boolean THEN s.reason END AS reason, CASE WHEN $8::boolean THEN s.team_function END AS team_function,
      CASE WHEN $8::boolean THEN s.access END AS access, CASE WHEN $8::boolean AND s.reason = 'by_hand' THEN s.id END AS share_id
    FROM origin o LEFT JOIN record_shares s ON s.id = o.share_id
  ),
  -- Only who can sign in sees anything; the ninth is what it takes to open the record. Found are those whom the
  -- reader's directory holds: a closed organisation knows no names outside of it.
  viewer AS MATERIALIZED (
    SELECT t.*, concat_ws('.', t.way, t.top_id, t.role_id, t.rule, t.type, t.reason, t.team_function, t.access, t.share_id) AS key, p.name,
      pr.permissions @> ARRAY[$9::text] AS opens, ${FINDABLE} AS found
    FROM told t JOIN people p ON p.id = t.person_id AND p.active JOIN principals pr ON pr.person_id = p.id
  )`;

const WORDS = `v.key, v.way, v.top_id AS "departmentId", d.name AS "departmentName", v.role_id AS "roleId", r.name AS "roleName",
  r.name_en AS "roleNameEn", v.rule, v.type, v.reason, v.team_function AS "teamFunction", v.access, s.until::text AS until,
  s.note, sb.name AS "byName"`;
const NAMED = `LEFT JOIN departments d ON d.id = v.top_id LEFT JOIN roles r ON r.id = v.role_id
  LEFT JOIN record_shares s ON s.id = v.share_id LEFT JOIN shown_owners sb ON sb.id = s.created_by`;

export const GROUPS = `WITH ${PATHS}, ${ORIGINS}, ${TOLD}
  SELECT ${WORDS}, count(*) FILTER (WHERE v.opens)::int AS people, count(*) FILTER (WHERE NOT v.opens)::int AS locked,
    (SELECT count(DISTINCT person_id)::int FROM viewer WHERE opens AND found) AS total,
    (SELECT count(DISTINCT person_id)::int FROM viewer WHERE opens AND NOT found) AS beyond,
    coalesce((array_agg(jsonb_build_object('id', v.person_id, 'name', v.name) ORDER BY v.name, v.person_id) FILTER (WHERE v.opens))[1:5], '{}') AS first
  FROM viewer v ${NAMED} WHERE v.found
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
  ORDER BY array_position(ARRAY['self', 'about', 'concerned', 'line', 'department', 'tree', 'share', 'everyone', 'house'], v.way), people DESC, v.key`;

/** `$12` a group or null, `$13` a pattern for the name or null, `$14` and `$15` the last one of the page before or null, `$16` how many. */
export const PEOPLE = `WITH ${PATHS}, ${ORIGINS}, ${TOLD}
  SELECT v.person_id AS id, v.name, d.name AS "departmentName"
  FROM (SELECT DISTINCT person_id, name FROM viewer WHERE opens AND found AND ($12::text IS NULL OR key = $12)) v
    JOIN people p ON p.id = v.person_id LEFT JOIN departments d ON d.id = p.department_id
  WHERE ($13::text IS NULL OR v.name ILIKE $13 OR p.login ILIKE $13) AND ($14::text IS NULL OR (v.name, v.person_id) > ($14, $15::uuid))
  ORDER BY v.name, v.person_id LIMIT $16::int`;

/** `$12` a person: her ways alone. */
export const OF_ONE = `WITH ${PATHS}, ${ORIGINS}, ${TOLD}
  SELECT ${WORDS} FROM viewer v ${NAMED} WHERE v.person_id = $12::uuid ORDER BY v.way, v.key`;

/** The line from the owner up: who is above her, through whom. `$1` the owner. */
export const LINE = `
  WITH RECURSIVE above (person_id, through) AS (
    SELECT superior_id, ARRAY[]::uuid[] FROM held_places WHERE person_id = $1::uuid AND superior_id IS NOT NULL
    UNION ALL
    SELECT h.superior_id, a.through || a.person_id FROM above a JOIN held_places h ON h.person_id = a.person_id
    WHERE h.superior_id IS NOT NULL AND h.superior_id <> ALL (a.through || a.person_id) AND cardinality(a.through) < 20
  )
  SELECT DISTINCT ON (a.person_id) a.person_id AS id, p.name,
    coalesce((SELECT array_agg(t.name ORDER BY n) FROM unnest(a.through) WITH ORDINALITY AS u (id, n) JOIN people t ON t.id = u.id), '{}') AS through
  FROM above a JOIN people p ON p.id = a.person_id WHERE a.person_id <> $1::uuid AND ${FINDABLE} ORDER BY a.person_id, cardinality(a.through)`;
