import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RECORD_COLUMNS, recordTable } from './schema.js';

/**
 * What takes two people takes them in the database too: a policy in force, a publication, a contract that replaces another,
 * a seat that is given to somebody else. And who keeps the rules reads of the deals no more than her own reach shows.
 */
export class TwoPeopleInTheDatabase1700000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REASSIGNMENTS);
    await recordTable(runner, { table: 'approval_reassignments' });
    await runner.query('REVOKE INSERT, UPDATE ON approval_reassignments FROM countersign_app');
    await runner.query(AUTHORS);
    await runner.query(IN_FORCE);
    await runner.query(SUPERSEDED);
    await runner.query(READERS);
    await runner.query(BACK_TESTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE approval_back_tests b SET version = version + 1, report = b.report || jsonb_build_object(
        'changes', coalesce((SELECT jsonb_agg(c.detail) FROM approval_back_test_changes c WHERE c.back_test_id = b.id AND c.kind = 'change'), '[]'),
        'unfaithful', coalesce((SELECT jsonb_agg(c.detail) FROM approval_back_test_changes c WHERE c.back_test_id = b.id AND c.kind = 'unfaithful'), '[]'),
        'exposed', jsonb_build_object('deals', b.report -> 'exposed' -> 'deals', 'amount', '[]'::jsonb, 'discount', '[]'::jsonb))
      WHERE b.report IS NOT NULL;
      DROP TABLE approval_back_test_changes;
      ${READ_BY_EDITORS.map(
        (table) => `DROP POLICY house ON ${table}; DROP POLICY keepers ON ${table};
        ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY; ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY;`,
      ).join('\n')}
      DROP TRIGGER replaced_by_a_newer_one ON contracts;
      DROP FUNCTION guard_superseded_contract();
      DROP TRIGGER agreed_by_two ON approval_policy_versions;
      DROP TRIGGER published_with_grant ON approval_policy_publications;
      DROP FUNCTION guard_version_in_force();
      DROP FUNCTION guard_publication();
      DROP FUNCTION publication_agreed(uuid, text, uuid[]);
      DROP TRIGGER authors_are_kept ON approval_policy_drafts;
      DROP TRIGGER authors_are_kept ON approval_policy_publications;
      DROP FUNCTION keep_draft_authors();
      DROP FUNCTION keep_publication_authors();
      ALTER TABLE approval_policy_publications DROP COLUMN authors;
      ALTER TABLE approval_policy_drafts DROP COLUMN authors;
      DROP TABLE approval_reassignments;
      DROP FUNCTION guard_reassignment();
      DROP FUNCTION i_may(text[]);
    `);
  }
}

const REASSIGNMENTS = `
  -- Whether the person of this transaction has one of these permissions.
  CREATE FUNCTION i_may(any_of text[]) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT EXISTS (SELECT 1 FROM principals WHERE person_id = me() AND permissions && any_of)
  $$;
  GRANT EXECUTE ON FUNCTION i_may(text[]) TO countersign_app, countersign_house;

  -- A seat one person wants to give to somebody else, until a second one has agreed. Whether it still can be agreed to is
  -- read off the seat: it is about the seat as it was then.
  CREATE TABLE approval_reassignments (
    ${RECORD_COLUMNS},
    instance_id uuid NOT NULL REFERENCES approval_instances (id),
    task_id uuid NOT NULL REFERENCES approval_tasks (id),
    task_version int NOT NULL,
    -- The last action on the record when it was proposed.
    seen_seq int NOT NULL,
    from_id uuid NOT NULL REFERENCES people (id),
    to_id uuid NOT NULL REFERENCES people (id),
    -- Who was asked to agree; without anybody, any other process administrator.
    asked_id uuid REFERENCES people (id),
    reason text NOT NULL CHECK (btrim(reason) <> ''),
    answer text CHECK (answer IN ('agreed', 'refused', 'withdrawn')),
    answered_by uuid REFERENCES people (id),
    answered_at timestamptz,
    answer_reason text,
    CONSTRAINT reassignment_answered_at_once CHECK ((answer IS NULL) = (answered_by IS NULL) AND (answer IS NULL) = (answered_at IS NULL)),
    CONSTRAINT reassignment_two_people CHECK (answer IS NULL OR (answer = 'withdrawn') = (answered_by = created_by)),
    CONSTRAINT reassignment_third_person CHECK (to_id <> created_by AND to_id IS DISTINCT FROM asked_id
      AND asked_id IS DISTINCT FROM created_by AND (answered_by IS NULL OR answered_by <> to_id)),
    CONSTRAINT reassignment_refused_for_a_reason CHECK (answer IS DISTINCT FROM 'refused' OR btrim(answer_reason) <> '')
  );
  CREATE UNIQUE INDEX approval_reassignments_open ON approval_reassignments (task_id, task_version, seen_seq) WHERE answer IS NULL;
  CREATE INDEX approval_reassignments_instance ON approval_reassignments (instance_id, created_at DESC);
  CREATE INDEX approval_reassignments_unanswered ON approval_reassignments (created_at DESC) WHERE answer IS NULL;
  ALTER TABLE approval_reassignments ENABLE ROW LEVEL SECURITY;
  ALTER TABLE approval_reassignments FORCE ROW LEVEL SECURITY;
  CREATE POLICY concerned ON approval_reassignments FOR SELECT TO countersign_app USING (
    created_by = (SELECT me()) OR asked_id = (SELECT me()) OR (SELECT i_may('{approval.administer}'))
    OR EXISTS (SELECT 1 FROM approval_instances i WHERE i.id = instance_id));
  CREATE POLICY house ON approval_reassignments TO countersign_house USING (true) WITH CHECK (true);
  CREATE FUNCTION guard_reassignment() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    free text[] := '{version,updated_at,updated_by,answer,answered_by,answered_at,answer_reason}';
  BEGIN
    IF OLD.answer IS NOT NULL OR to_jsonb(NEW) - free <> to_jsonb(OLD) - free THEN
      RAISE EXCEPTION 'a proposed reassignment is answered once and never changed' USING ERRCODE = 'CS001';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER answered_once BEFORE UPDATE ON approval_reassignments FOR EACH ROW EXECUTE FUNCTION guard_reassignment();
  CREATE TRIGGER append_only BEFORE DELETE ON approval_reassignments FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

const AUTHORS = `
  -- Whoever has written any of it may not be the one who agrees to it; kept by triggers, whatever the writer says.
  ALTER TABLE approval_policy_drafts ADD COLUMN authors uuid[] NOT NULL DEFAULT '{}';
  ALTER TABLE approval_policy_publications ADD COLUMN authors uuid[] NOT NULL DEFAULT '{}';
  ALTER TABLE approval_policy_drafts DISABLE TRIGGER USER;
  UPDATE approval_policy_drafts d SET authors = ARRAY (SELECT DISTINCT p.id FROM people p WHERE p.id IN (d.created_by, d.updated_by));
  ALTER TABLE approval_policy_drafts ENABLE TRIGGER USER;
  ALTER TABLE approval_policy_publications DISABLE TRIGGER USER;
  UPDATE approval_policy_publications d SET authors = ARRAY (SELECT p.id FROM people p WHERE p.id = d.created_by);
  ALTER TABLE approval_policy_publications ENABLE TRIGGER USER;

  CREATE FUNCTION keep_draft_authors() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    writer uuid := coalesce(me(), NEW.updated_by);
    before uuid[] := CASE WHEN TG_OP = 'UPDATE' THEN OLD.authors ELSE '{}' END;
  BEGIN
    NEW.authors := before;
    IF TG_OP = 'INSERT' OR NEW.content IS DISTINCT FROM OLD.content THEN
      NEW.authors := ARRAY (SELECT DISTINCT unnest(before || writer) ORDER BY 1);
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER authors_are_kept BEFORE INSERT OR UPDATE ON approval_policy_drafts FOR EACH ROW EXECUTE FUNCTION keep_draft_authors();

  -- What is proposed is frozen with everybody who wrote it: those of the draft, and those of what was proposed before it.
  CREATE FUNCTION keep_publication_authors() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE
    before uuid[] := CASE WHEN TG_OP = 'UPDATE' THEN OLD.authors ELSE ARRAY[NEW.created_by] END;
    written uuid[] := coalesce((SELECT authors FROM approval_policy_drafts WHERE policy_id = NEW.policy_id AND deleted_at IS NULL), '{}');
  BEGIN
    NEW.authors := before;
    IF NEW.kind = 'publish' AND (TG_OP = 'INSERT' OR NEW.content IS DISTINCT FROM OLD.content) THEN
      NEW.authors := ARRAY (SELECT DISTINCT unnest(before || written || coalesce(me(), NEW.updated_by)) ORDER BY 1);
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER authors_are_kept BEFORE INSERT OR UPDATE ON approval_policy_publications FOR EACH ROW EXECUTE FUNCTION keep_publication_authors();
`;

const IN_FORCE = `
  -- Whether exactly this content was put up for this publication and agreed to, by nobody who wrote any of it.
  CREATE FUNCTION publication_agreed(publication uuid, of_hash text, written_by uuid[]) RETURNS boolean
    LANGUAGE sql STABLE SET search_path = public AS $$
    SELECT EXISTS (
      SELECT 1 FROM approval_grants g JOIN approval_instances i ON i.id = g.instance_id
      WHERE g.subject_type = 'policy' AND g.subject_id = publication AND g.purpose = 'policy.publication' AND g.status = 'active'
        AND i.status = 'approved' AND i.subject_hash = g.content_hash AND i.snapshot ->> 'contentHash' = of_hash
        AND NOT EXISTS (SELECT 1 FROM approval_actions a WHERE a.instance_id = i.id AND a.action = 'approve'
          AND (a.actor_id = ANY (written_by) OR a.principal_id = ANY (written_by))))
  $$;

  CREATE FUNCTION guard_publication() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
  DECLARE
    free text[] := '{version,updated_at,updated_by,status,decided_at}';
  BEGIN
    IF TG_OP = 'INSERT' THEN
      IF NEW.status <> 'proposed' THEN
        RAISE EXCEPTION 'a publication begins as a proposal' USING ERRCODE = 'CS001';
      END IF;
      RETURN NEW;
    END IF;
    IF OLD.status NOT IN ('proposed', 'returned') THEN
      RAISE EXCEPTION 'a publication that has ended is never changed' USING ERRCODE = 'CS001';
    END IF;
    IF to_jsonb(NEW) - free <> to_jsonb(OLD) - free AND NOT (OLD.status = 'returned' AND NEW.status = 'proposed'
        AND NEW.id = OLD.id AND NEW.policy_id = OLD.policy_id AND NEW.kind = OLD.kind AND NEW.created_by = OLD.created_by) THEN
      RAISE EXCEPTION 'what is being decided on stays as it was proposed' USING ERRCODE = 'CS001';
    END IF;
    IF NEW.status = 'published' AND NOT publication_agreed(NEW.id, NEW.content_hash, NEW.authors) THEN
      RAISE EXCEPTION 'a policy is published only with an approval of exactly its content by somebody who did not write it' USING ERRCODE = 'CS001';
    END IF;
    RETURN NEW;
  END $$;
  -- Fires after the authors are kept.
  CREATE TRIGGER published_with_grant BEFORE INSERT OR UPDATE ON approval_policy_publications FOR EACH ROW EXECUTE FUNCTION guard_publication();

  -- What ships with the program is put in force by the house itself, as long as nobody of the house has published a
  -- version of that policy. Everything else takes two people, and the approval that says so.
  CREATE FUNCTION guard_version_in_force() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
  BEGIN
    IF EXISTS (SELECT 1 FROM approval_policy_versions WHERE policy_id = NEW.policy_id AND number = NEW.number) THEN
      RETURN NEW;
    END IF;
    IF NEW.proposed_by IS NULL THEN
      IF me() IS NOT NULL OR NEW.approved_by IS NOT NULL
          OR EXISTS (SELECT 1 FROM approval_policy_versions WHERE policy_id = NEW.policy_id AND proposed_by IS NOT NULL) THEN
        RAISE EXCEPTION 'nobody puts a policy in force alone' USING ERRCODE = 'CS001';
      END IF;
      RETURN NEW;
    END IF;
    IF NEW.approved_by IS NULL OR NEW.approved_by = NEW.proposed_by OR NOT EXISTS (
        SELECT 1 FROM approval_policy_publications p
        WHERE p.policy_id = NEW.policy_id AND p.kind = 'publish' AND p.number = NEW.number AND p.content_hash = NEW.content_hash
          AND p.content = NEW.content AND p.created_by = NEW.proposed_by AND NOT NEW.approved_by = ANY (p.authors)
          AND publication_agreed(p.id, p.content_hash, p.authors)) THEN
      RAISE EXCEPTION 'a policy is in force only after two people have agreed on exactly its content' USING ERRCODE = 'CS001';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER agreed_by_two BEFORE INSERT ON approval_policy_versions FOR EACH ROW EXECUTE FUNCTION guard_version_in_force();
`;

const SUPERSEDED = `
  -- A contract gives way to a newer version of it only: one that is being approved ends what was being approved, one that is
  -- approved what was not in force, and one that both sides have signed what was.
  CREATE FUNCTION guard_superseded_contract() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
  DECLARE
    needed text[] := CASE
      WHEN OLD.status IN ('signed', 'filed') THEN '{signed,filed}'::text[]
      WHEN OLD.status IN ('approved', 'reviewed', 'sealed') THEN '{approved,reviewed,sealed,signed,filed}'
      ELSE '{in_approval,approved,reviewed,sealed,signed,filed}' END;
  BEGIN
    IF NOT EXISTS (
      WITH RECURSIVE newer AS (
        SELECT id, status FROM contracts WHERE previous_id = NEW.id AND deleted_at IS NULL
        UNION SELECT c.id, c.status FROM newer n JOIN contracts c ON c.previous_id = n.id AND c.deleted_at IS NULL)
      SELECT 1 FROM newer WHERE status = ANY (needed)) THEN
      RAISE EXCEPTION 'a contract gives way only to a newer version that has gone as far' USING ERRCODE = 'CS001';
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER replaced_by_a_newer_one AFTER UPDATE ON contracts FOR EACH ROW
    WHEN (OLD.status IS DISTINCT FROM NEW.status AND NEW.status = 'superseded') EXECUTE FUNCTION guard_superseded_contract();
`;

const READ_BY_EDITORS = [
  'approval_policy_drafts',
  'approval_policy_cases',
  'approval_policy_publications',
  'approval_back_tests',
];

const READERS = READ_BY_EDITORS.map(
  (table) => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  ${/* Asked about by a trigger, as the owner of the table. */ table === 'approval_policy_drafts' ? '' : `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;`}
  CREATE POLICY keepers ON ${table} TO countersign_app
    USING ((SELECT i_may('{${table === 'approval_policy_cases' ? 'policy.view,' : ''}policy.edit,policy.publish}'))${
      // Whoever is asked to agree reads what.
      table === 'approval_policy_publications'
        ? ` OR EXISTS (SELECT 1 FROM approval_instances i WHERE i.subject_id = ${table}.id)`
        : ''
    })
    WITH CHECK ((SELECT i_may('{policy.edit,policy.publish}')));
  CREATE POLICY house ON ${table} TO countersign_house USING (true) WITH CHECK (true);`,
).join('\n');

const BACK_TESTS = `
  -- Which submissions would go another way: seen by whoever sees the approval. The report itself counts, and names nothing.
  CREATE TABLE approval_back_test_changes (
    back_test_id uuid NOT NULL REFERENCES approval_back_tests (id),
    instance_id uuid NOT NULL REFERENCES approval_instances (id),
    round int NOT NULL,
    kind text NOT NULL CHECK (kind IN ('change', 'unfaithful')),
    detail jsonb NOT NULL,
    -- What it is worth and how far below list price, where fewer people would look at it.
    exposed boolean NOT NULL DEFAULT false,
    amount numeric(18, 2),
    discount numeric(18, 2),
    currency text,
    PRIMARY KEY (back_test_id, kind, instance_id, round)
  );
  ALTER TABLE approval_back_test_changes ENABLE ROW LEVEL SECURITY;
  ALTER TABLE approval_back_test_changes FORCE ROW LEVEL SECURITY;
  CREATE POLICY with_parent ON approval_back_test_changes FOR SELECT TO countersign_app USING (
    (SELECT i_may('{policy.edit,policy.publish}')) AND EXISTS (SELECT 1 FROM approval_instances i WHERE i.id = instance_id));
  CREATE POLICY house ON approval_back_test_changes TO countersign_house USING (true) WITH CHECK (true);
  GRANT SELECT ON approval_back_test_changes TO countersign_app;
  GRANT SELECT, INSERT, DELETE ON approval_back_test_changes TO countersign_house;

  INSERT INTO approval_back_test_changes (back_test_id, instance_id, round, kind, detail, exposed, amount, discount, currency)
  SELECT b.id, r.instance_id, r.round, k.kind, c, fewer,
    CASE WHEN fewer THEN (r.facts -> 'amount' ->> 'amount')::numeric END,
    CASE WHEN fewer AND (r.facts ->> 'ratio')::numeric > 0
      THEN round((r.facts -> 'amount' ->> 'amount')::numeric * 10000 / (r.facts ->> 'ratio')::numeric, 2) - (r.facts -> 'amount' ->> 'amount')::numeric END,
    CASE WHEN fewer THEN r.facts -> 'amount' ->> 'currency' END
  FROM approval_back_tests b
  CROSS JOIN (VALUES ('change', 'changes'), ('unfaithful', 'unfaithful')) k (kind, member)
  CROSS JOIN LATERAL jsonb_array_elements(b.report -> k.member) c
  CROSS JOIN LATERAL (SELECT k.kind = 'change' AND (c ->> 'seats')::int < 0 AND c ->> 'outcome' <> 'refused' AS fewer) f
  JOIN approval_rounds r ON r.instance_id = split_part(c ->> 'id', '/', 1)::uuid AND r.round = split_part(c ->> 'id', '/', 2)::int
  ON CONFLICT DO NOTHING;
  ALTER TABLE approval_back_tests DISABLE TRIGGER USER;
  UPDATE approval_back_tests SET report = (report - 'changes' - 'unfaithful') || jsonb_build_object(
    'unfaithful', jsonb_array_length(report -> 'unfaithful'),
    'exposed', jsonb_build_object('deals', report -> 'exposed' -> 'deals')) WHERE report IS NOT NULL;
  ALTER TABLE approval_back_tests ENABLE TRIGGER USER;
`;
