import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An approval stays under the policy version it began with, unless a recorded migration takes it to another one. */
export class VersionsChangeByMigration1700000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Looked at when the transaction ends, because the action is written after the row. Whoever migrates sees her own
      -- action, if nothing else of the approval; where she does not, it is refused.
      CREATE FUNCTION guard_version_of_approval() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
      DECLARE
        recorded text := (SELECT e -> 'policy' ->> 'hash' FROM approval_actions a, jsonb_array_elements(a.events) e
          WHERE a.instance_id = NEW.id AND a.action = 'migrate' AND e ->> 'type' = 'Migrated' ORDER BY a.seq DESC LIMIT 1);
        given text := (SELECT content_hash FROM approval_policy_versions WHERE id = NEW.policy_version_id);
      BEGIN
        IF recorded IS DISTINCT FROM given THEN
          RAISE EXCEPTION 'an approval keeps its policy version, unless a migration is recorded' USING ERRCODE = 'CS001';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER versions_change_by_migration AFTER UPDATE ON approval_instances
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
        WHEN (OLD.policy_version_id IS DISTINCT FROM NEW.policy_version_id) EXECUTE FUNCTION guard_version_of_approval();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER versions_change_by_migration ON approval_instances;
      DROP FUNCTION guard_version_of_approval();
    `);
  }
}
