import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RECORD_COLUMNS, recordTable } from './schema.js';

/**
 * Policies are drafted, tested and proposed; what a second person agreed to becomes a version with a day on which it
 * begins. Submissions remember what they were routed in, so that any of them can be routed again.
 */
export class PolicyGovernance1700000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(VERSIONS);
    for (const [table, sql] of RECORDS) {
      await runner.query(sql);
      await recordTable(runner, { table });
    }
    await runner.query(ORGANISATIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE approval_routings, approval_orgs, approval_back_tests, approval_policy_publications,
        approval_policy_cases, approval_policy_drafts;
      DROP INDEX approval_instances_under_way;
      DROP TRIGGER never_emptied ON approval_policies;
      DROP TRIGGER never_emptied ON approval_policy_versions;
      DROP TRIGGER only_retired ON approval_policy_versions;
      DROP TRIGGER append_only ON approval_policy_versions;
      DROP FUNCTION guard_policy_version();
      REVOKE UPDATE ON approval_policy_versions FROM countersign_house;
      ALTER TABLE approval_policy_versions
        DROP COLUMN effective_from, DROP COLUMN tests, DROP COLUMN proposed_by, DROP COLUMN approved_by, DROP COLUMN retired_at;
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON approval_policy_versions FOR EACH ROW EXECUTE FUNCTION refuse_change();
      DROP INDEX approval_policies_purpose;
      ALTER TABLE approval_policies ADD CONSTRAINT approval_policies_purpose_key UNIQUE (purpose);
    `);
  }
}

const VERSIONS = `
  -- Two policies may know one purpose: the version that began last decides it.
  ALTER TABLE approval_policies DROP CONSTRAINT approval_policies_purpose_key;
  CREATE INDEX approval_policies_purpose ON approval_policies (purpose);
  ALTER TABLE approval_policy_versions
    ADD COLUMN effective_from timestamptz,
    ADD COLUMN tests jsonb NOT NULL DEFAULT '{"cases": [], "organisation": null}',
    ADD COLUMN proposed_by uuid REFERENCES people (id),
    ADD COLUMN approved_by uuid REFERENCES people (id),
    ADD COLUMN retired_at timestamptz;
  ALTER TABLE approval_policy_versions DISABLE TRIGGER USER;
  UPDATE approval_policy_versions SET effective_from = published_at;
  ALTER TABLE approval_policy_versions ENABLE TRIGGER USER;
  ALTER TABLE approval_policy_versions
    ALTER COLUMN effective_from SET NOT NULL,
    ALTER COLUMN effective_from SET DEFAULT app_now(),
    ADD CONSTRAINT two_people CHECK (proposed_by IS NULL OR (approved_by IS NOT NULL AND approved_by <> proposed_by));
  -- The one thing that may happen to a version: it is retired, once, and decides nothing new from then on.
  CREATE FUNCTION guard_policy_version() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.retired_at IS NOT NULL OR NEW.retired_at IS NULL OR to_jsonb(NEW) - 'retired_at' <> to_jsonb(OLD) - 'retired_at' THEN
      RAISE EXCEPTION 'a published policy version is never changed' USING ERRCODE = 'CS001';
    END IF;
    RETURN NEW;
  END $$;
  DROP TRIGGER append_only ON approval_policy_versions;
  CREATE TRIGGER append_only BEFORE DELETE ON approval_policy_versions FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER only_retired BEFORE UPDATE ON approval_policy_versions FOR EACH ROW EXECUTE FUNCTION guard_policy_version();
  CREATE TRIGGER never_emptied BEFORE TRUNCATE ON approval_policies FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER never_emptied BEFORE TRUNCATE ON approval_policy_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  GRANT UPDATE (retired_at) ON approval_policy_versions TO countersign_house;
  CREATE INDEX approval_instances_under_way ON approval_instances (policy_version_id) WHERE finished_at IS NULL;
`;

const RECORDS: readonly (readonly [table: string, sql: string])[] = [
  [
    'approval_policy_drafts',
    `CREATE TABLE approval_policy_drafts (
       ${RECORD_COLUMNS},
       policy_id uuid NOT NULL REFERENCES approval_policies (id),
       content jsonb NOT NULL,
       based_on int
     );
     CREATE UNIQUE INDEX approval_policy_drafts_one ON approval_policy_drafts (policy_id) WHERE deleted_at IS NULL`,
  ],
  [
    'approval_policy_cases',
    `CREATE TABLE approval_policy_cases (
       ${RECORD_COLUMNS},
       policy_id uuid NOT NULL UNIQUE REFERENCES approval_policies (id),
       cases jsonb NOT NULL,
       organisation jsonb
     )`,
  ],
  [
    'approval_policy_publications',
    `CREATE TABLE approval_policy_publications (
       ${RECORD_COLUMNS},
       policy_id uuid NOT NULL REFERENCES approval_policies (id),
       kind text NOT NULL CHECK (kind IN ('publish', 'retire')),
       number int NOT NULL CHECK (number > 0),
       content jsonb NOT NULL,
       content_hash text NOT NULL,
       tests jsonb NOT NULL,
       effective_on date NOT NULL,
       note text NOT NULL,
       status text NOT NULL CHECK (status IN ('proposed', 'returned', 'published', 'rejected', 'withdrawn')),
       decided_at timestamptz
     );
     CREATE UNIQUE INDEX approval_policy_publications_one ON approval_policy_publications (policy_id) WHERE status IN ('proposed', 'returned');
     CREATE INDEX approval_policy_publications_policy ON approval_policy_publications (policy_id, created_at DESC)`,
  ],
  [
    'approval_back_tests',
    `CREATE TABLE approval_back_tests (
       ${RECORD_COLUMNS},
       policy_id uuid NOT NULL REFERENCES approval_policies (id),
       number int,
       content jsonb NOT NULL,
       content_hash text NOT NULL,
       period_from date,
       period_to date,
       status text NOT NULL CHECK (status IN ('queued', 'running', 'done', 'failed')),
       total int NOT NULL DEFAULT 0,
       done int NOT NULL DEFAULT 0,
       report jsonb,
       failure text,
       finished_at timestamptz
     );
     CREATE INDEX approval_back_tests_policy ON approval_back_tests (policy_id, created_at DESC)`,
  ],
];

const ORGANISATIONS = `
  -- The organisation and the version in which each submission was routed; one copy for as long as nothing changed.
  CREATE TABLE approval_orgs (hash text PRIMARY KEY, content jsonb NOT NULL);
  CREATE TABLE approval_routings (
    instance_id uuid NOT NULL,
    round int NOT NULL,
    org_hash text NOT NULL REFERENCES approval_orgs (hash),
    as_of timestamptz NOT NULL,
    policy_version_id uuid NOT NULL REFERENCES approval_policy_versions (id),
    PRIMARY KEY (instance_id, round),
    FOREIGN KEY (instance_id, round) REFERENCES approval_rounds (instance_id, round)
  );
  GRANT SELECT, INSERT ON approval_orgs, approval_routings TO countersign_house;
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON approval_orgs FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON approval_routings FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;
