import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether somebody may decide at all belongs to the organisation that approvers are looked for in: a role that is given or
 * taken away makes it another one, and what readers keep of it is read again.
 */
export class WhoMayDecide1700000000098 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STAMPS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER deciders_entered ON principals;
      DROP TRIGGER deciders_changed ON principals;
      DROP FUNCTION stamp_for_entered_deciders();
      DROP FUNCTION stamp_for_changed_deciders();
      UPDATE organisation SET stamp = gen_random_uuid();
    `);
  }
}

/** Once for each statement: the reach is written again for thousands at a time, and mostly nothing of this changes. */
const STAMPS = `
  CREATE FUNCTION stamp_for_entered_deciders() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    IF EXISTS (SELECT 1 FROM entered) THEN
      UPDATE organisation SET stamp = gen_random_uuid();
    END IF;
    RETURN NULL;
  END $$;
  CREATE FUNCTION stamp_for_changed_deciders() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    IF EXISTS (SELECT 1 FROM was JOIN became USING (person_id)
      WHERE ('approval.decide' = ANY (was.permissions)) <> ('approval.decide' = ANY (became.permissions))) THEN
      UPDATE organisation SET stamp = gen_random_uuid();
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER deciders_entered AFTER INSERT ON principals REFERENCING NEW TABLE AS entered
    FOR EACH STATEMENT EXECUTE FUNCTION stamp_for_entered_deciders();
  CREATE TRIGGER deciders_changed AFTER UPDATE ON principals REFERENCING OLD TABLE AS was NEW TABLE AS became
    FOR EACH STATEMENT EXECUTE FUNCTION stamp_for_changed_deciders();
  UPDATE organisation SET stamp = gen_random_uuid();
`;
