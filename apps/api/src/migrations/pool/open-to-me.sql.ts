const CLOSED = `('joint_venture', 'agent')`;

/**
 * The pools that somebody may take from, or give from: of a department she works in or below, or whose rows she sees as
 * a whole; of everybody unless she stands in closed organisations alone. Asked once for a statement.
 */
export const OPEN_TO_ME = `
  CREATE FUNCTION pools_open_to_me() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
  DECLARE
    myself uuid := me();
  BEGIN
    IF NOT EXISTS (SELECT 1 FROM principals WHERE person_id = myself AND permissions && '{pool.claim,pool.assign}') THEN
      RETURN '{}';
    END IF;
    RETURN ARRAY (
      WITH RECURSIVE up (id, parent_id, kind) AS (
        SELECT d.id, d.parent_id, d.kind FROM held_places h JOIN departments d ON d.id = h.department_id
          WHERE h.person_id = myself AND h.current
        UNION SELECT d.id, d.parent_id, d.kind FROM up JOIN departments d ON d.id = up.parent_id WHERE up.kind NOT IN ${CLOSED}
      ), below (id) AS (
        SELECT top_id FROM viewpoints WHERE viewer_id = myself AND scope_key = 'customer' AND kind = 'tree'
        UNION SELECT d.id FROM below JOIN departments d ON d.parent_id = below.id
      ), wide AS (
        SELECT EXISTS (SELECT 1 FROM viewpoints WHERE viewer_id = myself AND scope_key = 'customer' AND kind = 'everyone') AS all,
          NOT EXISTS (SELECT 1 FROM up) OR EXISTS (SELECT 1 FROM up WHERE parent_id IS NULL AND kind NOT IN ${CLOSED}) AS open
      )
      SELECT p.id FROM pools p, wide w WHERE p.deleted_at IS NULL AND (w.all
        OR (p.department_id IS NULL AND w.open)
        OR p.department_id IN (SELECT id FROM up) OR p.department_id IN (SELECT id FROM below)));
  END $$;

  -- The pool a customer of this department and region would fall into: of the nearest department, of its region first.
  -- Its plan is kept for a session.
  CREATE FUNCTION home_of(of_department uuid, of_region text) RETURNS uuid LANGUAGE plpgsql STABLE AS $$
  BEGIN
    RETURN (
      WITH RECURSIVE up (id, parent_id, kind, away) AS (
        SELECT d.id, d.parent_id, d.kind, 0 FROM departments d WHERE d.id = of_department
        UNION ALL SELECT d.id, d.parent_id, d.kind, up.away + 1 FROM up JOIN departments d ON d.id = up.parent_id
          WHERE up.kind NOT IN ${CLOSED}
      )
      SELECT p.id FROM pools p LEFT JOIN up ON up.id = p.department_id
      WHERE p.deleted_at IS NULL AND (p.regions = '{}' OR of_region = ANY (p.regions))
        AND (up.id IS NOT NULL OR (p.department_id IS NULL AND NOT EXISTS (SELECT 1 FROM up WHERE kind IN ${CLOSED})))
      ORDER BY up.away NULLS LAST, p.regions = '{}', p.created_at, p.id LIMIT 1);
  END $$;

  -- After pools or departments have changed: every customer's home anew, the difference written and nothing else.
  CREATE FUNCTION settle_homes() RETURNS int LANGUAGE plpgsql SET role = 'countersign_house' AS $$
  DECLARE
    settled int;
  BEGIN
    WITH wanted AS MATERIALIZED (
      SELECT d.department_id, d.region, home_of(d.department_id, d.region) AS home_id
      FROM (SELECT DISTINCT department_id, region FROM customers) d
    )
    UPDATE countdowns k SET home_id = w.home_id
    FROM customers c JOIN wanted w ON coalesce(w.department_id::text, '') = coalesce(c.department_id::text, '')
      AND coalesce(w.region, '') = coalesce(c.region, '') AND (w.region IS NULL) = (c.region IS NULL)
    WHERE k.id = c.id AND k.home_id IS DISTINCT FROM w.home_id;
    GET DIAGNOSTICS settled = ROW_COUNT;
    RETURN settled;
  END $$;
`;
