const TODAY = `(app_now() AT TIME ZONE 'Asia/Shanghai')::date`;
const HOUSE = `'00000000-0000-7000-8000-000000000001'::uuid`;

/**
 * What is counted. These work as the house whoever caused them, because whether somebody was in touch does not depend on
 * who asks. Each locks the row of the countdown, as the recycling does.
 */
export const COUNTING = `
  CREATE FUNCTION recount(ids uuid[]) RETURNS void LANGUAGE plpgsql SET role = 'countersign_house' AS $$
  BEGIN
    -- In a statement of its own, so that the next one sees what whoever held the lock has written.
    PERFORM 1 FROM countdowns WHERE id = ANY (ids) ORDER BY id FOR NO KEY UPDATE;
    UPDATE countdowns k SET last_contact_on = f.contact_on, counts_from = f.anchor + f.stood, frozen_from = f.frozen_from,
      thawed_on = f.thawed_on,
      told = CASE WHEN f.anchor IS DISTINCT FROM f.former_anchor THEN 0 ELSE k.told END,
      contact_due_on = f.anchor + k.contact_every_days,
      remind_on = CASE WHEN f.anchor IS DISTINCT FROM f.former_anchor OR k.remind_on IS NULL THEN f.anchor + k.contact_every_days
        WHEN k.contact_every_days IS NULL THEN NULL ELSE k.remind_on END
    FROM (
      SELECT c.id, c.contact_on, c.anchor, c.former_anchor, coalesce(z.stood, 0) AS stood, z.frozen_from, z.thawed_on
      FROM (
        SELECT n.id, a.contact_on, greatest(n.reset_on, a.contact_on) AS anchor, greatest(n.reset_on, n.last_contact_on) AS former_anchor
        FROM countdowns n LEFT JOIN LATERAL (
          SELECT (occurred_at AT TIME ZONE 'Asia/Shanghai')::date AS contact_on FROM activities
          WHERE customer_id = n.id AND deleted_at IS NULL AND occurred_at <= app_now() ORDER BY occurred_at DESC LIMIT 1
        ) a ON true WHERE n.id = ANY (ids)
      ) c LEFT JOIN LATERAL (
        SELECT sum(upper(s) - lower(s)) FILTER (WHERE NOT upper_inf(s))::int AS stood,
          max(lower(s)) FILTER (WHERE upper_inf(s)) AS frozen_from, max(upper(s) - 1) FILTER (WHERE NOT upper_inf(s)) AS thawed_on
        FROM unnest((SELECT range_agg(daterange(greatest(z.from_on, c.anchor + 1), z.until_on, '[]')) FROM pool_freezes z
          WHERE z.customer_id = c.id AND (z.until_on IS NULL OR z.until_on > c.anchor))) s
      ) z ON true
    ) f WHERE f.id = k.id;
  END $$;

  -- Begins and ends what makes the days of a customer stand still; repeatable.
  CREATE FUNCTION freeze_customer(customer uuid, why text, source uuid, type text, subject uuid, running boolean) RETURNS void
    LANGUAGE plpgsql SET role = 'countersign_house' AS $$
  BEGIN
    PERFORM 1 FROM countdowns WHERE id = customer FOR NO KEY UPDATE;
    IF running THEN
      INSERT INTO pool_freezes (customer_id, kind, source_id, subject_type, subject_id, from_on)
        VALUES (customer, why, source, type, subject, ${TODAY})
        ON CONFLICT (kind, source_id) WHERE until_on IS NULL DO NOTHING;
    ELSE
      UPDATE pool_freezes SET until_on = greatest(from_on, ${TODAY}) WHERE kind = why AND source_id = source AND until_on IS NULL;
    END IF;
    IF FOUND THEN PERFORM recount(ARRAY[customer]); END IF;
  END $$;

  -- What waits for its own submitter does not run: else it could be left lying so that a customer is never lost.
  CREATE FUNCTION freeze_by_approval() RETURNS trigger LANGUAGE plpgsql SET role = 'countersign_house' AS $$
  DECLARE
    path customer_paths;
    customer uuid;
  BEGIN
    SELECT * INTO path FROM customer_paths WHERE subject_type = NEW.subject_type;
    IF NOT FOUND THEN RETURN NULL; END IF;
    EXECUTE format('SELECT %I FROM %I WHERE id = $1', path.column_name, path.table_name) INTO customer USING NEW.subject_id;
    IF customer IS NOT NULL THEN
      PERFORM freeze_customer(customer, 'approval', NEW.id, NEW.subject_type, NEW.subject_id, NEW.status IN ('running', 'blocked', 'suspended'));
    END IF;
    RETURN NULL;
  END $$;

  CREATE FUNCTION freeze_by_contract() RETURNS trigger LANGUAGE plpgsql SET role = 'countersign_house' AS $$
  BEGIN
    PERFORM freeze_customer(NEW.customer_id, 'contract', NEW.id, 'contract', NEW.id,
      NEW.deleted_at IS NULL AND NEW.status IN ('in_approval', 'approved', 'reviewed', 'sealed'));
    UPDATE countdowns k SET signed = s.signed FROM (SELECT EXISTS (SELECT 1 FROM contracts c
      WHERE c.customer_id = NEW.customer_id AND c.signed_on IS NOT NULL AND c.deleted_at IS NULL) AS signed) s
    WHERE k.id = NEW.customer_id AND k.signed <> s.signed;
    RETURN NULL;
  END $$;

  CREATE FUNCTION count_contact() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM recount(array_remove(ARRAY[
      CASE WHEN TG_OP <> 'DELETE' THEN NEW.customer_id END, CASE WHEN TG_OP <> 'INSERT' THEN OLD.customer_id END], NULL));
    RETURN NULL;
  END $$;

  -- A new owner begins anew; that it changed hands is written down whichever way it did. A pool says of its own moves, in
  -- app.pool_move, of what kind they are and why.
  CREATE FUNCTION count_customer() RETURNS trigger LANGUAGE plpgsql SET role = 'countersign_house' AS $$
  DECLARE
    said jsonb := coalesce(nullif(current_setting('app.pool_move', true), ''), '{}')::jsonb;
    move text := coalesce(said ->> 'kind', 'transferred');
    into_pool boolean := EXISTS (SELECT 1 FROM pools WHERE id = NEW.owner_id);
    counts boolean := NEW.deleted_at IS NULL AND EXISTS (SELECT 1 FROM people WHERE id = NEW.owner_id);
    made_on date := (NEW.created_at AT TIME ZONE 'Asia/Shanghai')::date;
    home uuid;
    was countdowns;
    last pool_moves;
  BEGIN
    IF TG_OP = 'INSERT' OR (NEW.owner_id, NEW.department_id, NEW.region) IS DISTINCT FROM (OLD.owner_id, OLD.department_id, OLD.region) THEN
      home := home_of(NEW.department_id, NEW.region);
    ELSE
      SELECT home_id INTO home FROM countdowns WHERE id = NEW.id;
    END IF;
    IF TG_OP = 'INSERT' THEN
      INSERT INTO countdowns (id, owner_id, home_id, live, reset_on, reset_by, counts_from)
        VALUES (NEW.id, NEW.owner_id, home, counts, made_on, 'created', made_on);
    ELSIF NEW.owner_id = OLD.owner_id THEN
      UPDATE countdowns SET live = counts, home_id = home WHERE id = NEW.id AND (live, home_id) IS DISTINCT FROM (counts, home);
    ELSE
      SELECT * INTO was FROM countdowns WHERE id = NEW.id FOR NO KEY UPDATE;
      INSERT INTO pool_moves (customer_id, customer_name, kind, pool_id, from_owner_id, to_owner_id, moved_on, at, by_id, days,
          last_contact_on, rule, reason)
        SELECT NEW.id, NEW.name, move, CASE WHEN into_pool THEN NEW.owner_id ELSE f.id END, OLD.owner_id, NEW.owner_id, ${TODAY},
          app_now(), coalesce(me(), ${HOUSE}), CASE WHEN was.live THEN coalesce(was.frozen_from - 1, ${TODAY}) - was.counts_from END,
          was.last_contact_on, CASE WHEN r.id IS NOT NULL THEN jsonb_build_object('pool', r.name, 'version', r.version,
            'recycleDays', r.recycle_days, 'signedRecycleDays', r.signed_recycle_days, 'signed', was.signed,
            'claimQuota', r.claim_quota, 'quotaDays', r.quota_days, 'cooldownDays', r.cooldown_days) END,
          coalesce(said ->> 'reason', '')
        FROM (VALUES (1)) one LEFT JOIN pools f ON f.id = OLD.owner_id
          LEFT JOIN pools r ON r.id = coalesce(CASE WHEN into_pool THEN NEW.owner_id ELSE f.id END, was.home_id);
      UPDATE countdowns SET owner_id = NEW.owner_id, live = counts, home_id = home,
        reset_on = ${TODAY}, reset_by = move, told = 0, remind_on = NULL WHERE id = NEW.id;
      PERFORM recount(ARRAY[NEW.id]);
    END IF;
    IF TG_OP = 'UPDATE' AND (NOT into_pool OR NEW.deleted_at IS NOT NULL) THEN
      DELETE FROM pooled_customers WHERE id = NEW.id;
    ELSIF into_pool THEN
      SELECT * INTO last FROM pool_moves WHERE customer_id = NEW.id ORDER BY id DESC LIMIT 1;
      INSERT INTO pooled_customers AS p (id, pool_id, number, name, industry, region, grade, company_size, kind, entered_at, entered_by,
          reason, from_owner_id, last_contact_on, search_text, search_grams)
        VALUES (NEW.id, NEW.owner_id, NEW.number, NEW.name, NEW.industry, NEW.region, NEW.grade, NEW.company_size, NEW.kind,
          coalesce(last.at, app_now()), coalesce(last.kind, move), coalesce(last.reason, ''), coalesce(last.from_owner_id, NEW.created_by),
          last.last_contact_on, NEW.search_text, NEW.search_grams)
        ON CONFLICT (id) DO UPDATE SET pool_id = excluded.pool_id, name = excluded.name, industry = excluded.industry,
          region = excluded.region, grade = excluded.grade, company_size = excluded.company_size, kind = excluded.kind,
          search_text = excluded.search_text, search_grams = excluded.search_grams;
    END IF;
    RETURN NULL;
  END $$;
`;
