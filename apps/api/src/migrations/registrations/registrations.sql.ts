export const REGISTRATIONS = `
    number text NOT NULL UNIQUE,
    -- The order of entry. Registrations are written one at a time, so it is the order of their commits as well.
    seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    company_name text NOT NULL CHECK (btrim(company_name) <> ''),
    credit_code text,
    name_keys text[] NOT NULL,
    customer_id uuid REFERENCES customers (id),
    opportunity_id uuid REFERENCES opportunities (id),
    project text NOT NULL,
    heard_on date,
    note text NOT NULL DEFAULT '',
    -- Written by the house for whoever had the company on record when somebody else registered it.
    by_record boolean NOT NULL DEFAULT false,
    ended_at timestamptz,
    ended_for text CHECK (ended_for IN ('withdrawn', 'lost', 'recycled')),
    search_text text NOT NULL,
    search_grams text[] NOT NULL,
    CONSTRAINT registration_says_what_it_is_about CHECK (by_record OR (btrim(project) <> '' AND heard_on IS NOT NULL)),
    CONSTRAINT registration_ends_for_a_reason CHECK ((ended_at IS NULL) = (ended_for IS NULL))
  );
  CREATE INDEX registrations_customer ON registrations (customer_id) WHERE customer_id IS NOT NULL;
  CREATE INDEX registrations_opportunity ON registrations (opportunity_id) WHERE opportunity_id IS NOT NULL;
  CREATE INDEX registrations_keys ON registrations USING gin (name_keys) WHERE ended_at IS NULL;
  CREATE INDEX registrations_code ON registrations (credit_code) WHERE credit_code IS NOT NULL;
  CREATE INDEX registrations_search ON registrations USING gin (search_grams);
`;

export const CONFLICTS = `
    number text NOT NULL UNIQUE,
    -- The company in the words of whoever registered it last before this arose.
    company_name text NOT NULL,
    customer_id uuid REFERENCES customers (id),
    status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'in_approval', 'decided')),
    -- The exception that is asked for: who leads, how the credit is split, why.
    proposal jsonb,
    content_hash text,
    outcome text CHECK (outcome IN ('by_order', 'favourable', 'separate')),
    leader_id uuid REFERENCES registrations (id),
    reason text,
    -- What of the log it was decided by, as it was then.
    finding jsonb,
    decided_at timestamptz,
    decided_by uuid REFERENCES owners (id),
    CONSTRAINT conflict_is_decided_as_a_whole CHECK (
      (status = 'decided') = (outcome IS NOT NULL) AND (outcome IS NULL) = (decided_at IS NULL)
      AND (outcome IS NULL) = (decided_by IS NULL) AND (outcome IS NULL) = (finding IS NULL) AND (outcome IS NULL) = (leader_id IS NULL)),
    CONSTRAINT conflict_in_approval_says_what_is_asked CHECK (status <> 'in_approval' OR (proposal IS NOT NULL AND content_hash IS NOT NULL))
  );
  CREATE INDEX registration_conflicts_recent ON registration_conflicts (created_at DESC, id DESC);
  CREATE INDEX registration_conflicts_open ON registration_conflicts (status, created_at DESC, id DESC);
  CREATE TABLE registration_parties (
    conflict_id uuid NOT NULL REFERENCES registration_conflicts (id),
    registration_id uuid NOT NULL REFERENCES registrations (id),
    added_at timestamptz NOT NULL DEFAULT app_now(),
    -- Of the credit for the signing, fixed when the conflict is decided.
    percent int CHECK (percent BETWEEN 0 AND 100),
    PRIMARY KEY (conflict_id, registration_id)
  );
  CREATE INDEX registration_parties_of ON registration_parties (registration_id, added_at DESC);
  ALTER TABLE registration_conflicts ENABLE ROW LEVEL SECURITY;
  ALTER TABLE registration_conflicts FORCE ROW LEVEL SECURITY;
  ALTER TABLE registration_parties ENABLE ROW LEVEL SECURITY;
  ALTER TABLE registration_parties FORCE ROW LEVEL SECURITY;
  CREATE POLICY house ON registration_conflicts TO countersign_house USING (true) WITH CHECK (true);
  CREATE POLICY house ON registration_parties TO countersign_house USING (true) WITH CHECK (true);
  CREATE POLICY with_registration ON registration_parties FOR SELECT TO countersign_app
    USING (EXISTS (SELECT 1 FROM registrations r WHERE r.id = registration_id));
  CREATE POLICY concerned ON registration_conflicts FOR SELECT TO countersign_app
    USING (id = ANY ((SELECT shared_with_me('{registration_conflict}', false))::uuid[])
      OR EXISTS (SELECT 1 FROM registration_parties p WHERE p.conflict_id = registration_conflicts.id));
  GRANT SELECT ON registration_parties TO countersign_app;
  GRANT SELECT, INSERT, UPDATE ON registration_parties TO countersign_house;
  CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON registration_parties FOR EACH ROW EXECUTE FUNCTION audit_row();
`;

/** Whatever way it is written: what was registered stays as it was, and what was decided stays decided. */
export const GUARDS = `
  CREATE FUNCTION guard_registration() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    free text[] := '{version,updated_at,updated_by,owner_id,department_id,customer_id,ended_at,ended_for,deleted_at,deleted_by,external_system,external_id,custom}';
  BEGIN
    IF to_jsonb(NEW) - free IS DISTINCT FROM to_jsonb(OLD) - free OR (OLD.ended_at IS NOT NULL AND NEW.ended_at IS DISTINCT FROM OLD.ended_at) THEN
      RAISE EXCEPTION 'what was registered cannot change' USING ERRCODE = 'CS001';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded BEFORE UPDATE ON registrations FOR EACH ROW EXECUTE FUNCTION guard_registration();

  CREATE FUNCTION guard_registration_conflict() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'INSERT' THEN
      IF NEW.status <> 'open' THEN RAISE EXCEPTION 'a conflict begins open' USING ERRCODE = 'CS001'; END IF;
      RETURN NEW;
    END IF;
    IF OLD.status = 'decided' THEN
      RAISE EXCEPTION 'what was decided cannot change' USING ERRCODE = 'CS001';
    END IF;
    IF OLD.status = 'in_approval' AND NEW.status <> 'open' AND (NEW.proposal, NEW.content_hash) IS DISTINCT FROM (OLD.proposal, OLD.content_hash) THEN
      RAISE EXCEPTION 'what is being approved cannot change' USING ERRCODE = 'CS001';
    END IF;
    IF NEW.status = 'decided' AND NEW.outcome <> 'separate' AND NOT EXISTS (
      SELECT 1 FROM registration_parties WHERE conflict_id = NEW.id HAVING sum(percent) = 100 AND count(*) = count(percent)) THEN
      RAISE EXCEPTION 'the shares of a conflict come to a hundred' USING ERRCODE = 'CS001';
    END IF;
    IF NEW.outcome = 'favourable' AND (OLD.status <> 'in_approval' OR NOT active_grant('registration_conflict', NEW.id, NEW.content_hash, 'registration.override')
      OR EXISTS (SELECT 1 FROM registration_parties p WHERE p.conflict_id = NEW.id
        AND p.percent IS DISTINCT FROM (NEW.proposal -> 'percents' ->> p.registration_id::text)::int)) THEN
      RAISE EXCEPTION 'an exception takes an approval of exactly its shares' USING ERRCODE = 'CS001';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded BEFORE INSERT OR UPDATE ON registration_conflicts FOR EACH ROW EXECUTE FUNCTION guard_registration_conflict();

  CREATE FUNCTION guard_registration_party() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    now_is text;
  BEGIN
    -- Locked, so that nobody joins while it is being decided.
    SELECT status INTO now_is FROM registration_conflicts WHERE id = NEW.conflict_id FOR UPDATE;
    IF now_is = 'decided' THEN
      RAISE EXCEPTION 'what was decided cannot change' USING ERRCODE = 'CS001';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded BEFORE INSERT OR UPDATE ON registration_parties FOR EACH ROW EXECUTE FUNCTION guard_registration_party();
`;

/** The customer is held while it is decided whose it is; and whoever lost it to the rule of the pool has no claim to it any more. */
export const WITH_THE_CUSTOMER = `
  INSERT INTO customer_paths VALUES ('registration_conflict', 'registration_conflicts', 'customer_id');
  CREATE TRIGGER customer_is_held BEFORE INSERT ON registrations FOR EACH ROW WHEN (NEW.customer_id IS NOT NULL) EXECUTE FUNCTION hold_customer();
  CREATE TRIGGER customer_is_held_when_changed BEFORE UPDATE OF customer_id ON registrations FOR EACH ROW
    WHEN (NEW.customer_id IS NOT NULL AND OLD.customer_id IS DISTINCT FROM NEW.customer_id) EXECUTE FUNCTION hold_customer();
  CREATE FUNCTION end_registrations() RETURNS trigger LANGUAGE plpgsql SET role = 'countersign_house' AS $$
  BEGIN
    UPDATE registrations SET ended_at = app_now(), ended_for = 'recycled', version = version + 1, updated_at = app_now()
    WHERE customer_id = NEW.customer_id AND owner_id = NEW.from_owner_id AND ended_at IS NULL;
    RETURN NULL;
  END $$;
  CREATE TRIGGER ends_registrations AFTER INSERT ON pool_moves FOR EACH ROW
    WHEN (NEW.kind IN ('recycled', 'released')) EXECUTE FUNCTION end_registrations();
`;
