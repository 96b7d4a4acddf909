import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A department has one head, one who acts for her, and as many deputies as it likes; these decide in nobody's place. */
export class Deputies1700000000096 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(kinds(`'head', 'acting', 'deputy'`, `(retracted_at IS NULL AND kind <> 'deputy')`));
    await runner.query(`
      ALTER TABLE department_heads ADD CONSTRAINT deputy_named_once
        EXCLUDE USING gist (department_id WITH =, person_id WITH =, during WITH &&) WHERE (retracted_at IS NULL AND kind = 'deputy');
    `);
    await runner.query(inCharge(`AND h.kind <> 'deputy'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(inCharge(''));
    await runner.query(`
      ALTER TABLE department_heads DROP CONSTRAINT deputy_named_once;
      ALTER TABLE department_heads DISABLE TRIGGER only_taken_back;
      DELETE FROM department_heads WHERE kind = 'deputy';
      ALTER TABLE department_heads ENABLE TRIGGER only_taken_back;
    `);
    await runner.query(kinds(`'head', 'acting'`, '(retracted_at IS NULL)'));
    await runner.query('SELECT rebuild_reach()');
  }
}

const kinds = (known: string, alone: string): string => `
  ALTER TABLE department_heads DROP CONSTRAINT department_heads_kind_check, DROP CONSTRAINT department_headed_once;
  ALTER TABLE department_heads ADD CONSTRAINT department_heads_kind_check CHECK (kind IN (${known})),
    ADD CONSTRAINT department_headed_once EXCLUDE USING gist (department_id WITH =, kind WITH =, during WITH &&) WHERE ${alone};
`;

const TODAY = `(app_now() AT TIME ZONE 'Asia/Shanghai')::date`;

/** Who sees everything while the rule about heads holds: a deputy sees what her roles show of her department. */
const inCharge = (which: string): string => `
  CREATE OR REPLACE VIEW heads_in_charge AS
    SELECT DISTINCT h.person_id FROM department_heads h
    WHERE rule_holds('managers-view-customers-and-opportunities') AND h.retracted_at IS NULL AND h.during @> ${TODAY} ${which};
`;
