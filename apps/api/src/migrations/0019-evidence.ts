import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The seals over what was decided, and the checks of all of it. No business content: ids, counts and hashes. */
export class Evidence1700000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE evidence_seals (
        number int PRIMARY KEY CHECK (number > 0),
        day date NOT NULL,
        sealed_at timestamptz NOT NULL,
        instances int NOT NULL,
        actions int NOT NULL,
        actions_total bigint NOT NULL,
        merkle_root text NOT NULL,
        previous_hash text NOT NULL UNIQUE,
        hash text NOT NULL UNIQUE
      );
      CREATE TABLE evidence_leaves (
        seal int NOT NULL REFERENCES evidence_seals (number),
        instance_id uuid NOT NULL REFERENCES approval_instances (id),
        seq int NOT NULL,
        head text NOT NULL,
        PRIMARY KEY (instance_id, seal)
      );
      CREATE INDEX evidence_leaves_seal ON evidence_leaves (seal, instance_id);
      GRANT SELECT ON evidence_seals, evidence_leaves TO countersign_app;
      GRANT SELECT, INSERT ON evidence_seals, evidence_leaves TO countersign_house;
      CREATE TABLE evidence_verifications (
        id uuid PRIMARY KEY,
        status text NOT NULL DEFAULT 'queued' CHECK (status IN ('queued', 'running', 'done', 'failed')),
        requested_at timestamptz NOT NULL DEFAULT app_now(),
        requested_by uuid REFERENCES people (id),
        finished_at timestamptz,
        instances int NOT NULL DEFAULT 0,
        actions int NOT NULL DEFAULT 0,
        seals int NOT NULL DEFAULT 0,
        findings jsonb NOT NULL DEFAULT '[]'
      );
      CREATE INDEX evidence_verifications_recent ON evidence_verifications (requested_at DESC, id DESC);
      GRANT SELECT ON evidence_verifications TO countersign_app;
      GRANT SELECT, INSERT, UPDATE ON evidence_verifications TO countersign_house;
    `);
    for (const table of ['evidence_seals', 'evidence_leaves']) {
      await runner.query(`
        CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change();
        CREATE TRIGGER never_emptied BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE evidence_verifications, evidence_leaves, evidence_seals');
  }
}
