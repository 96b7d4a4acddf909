import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What customers, leads and contacts are looked for by when somebody enters one that may be known already. Beside the
 * records, not in them: keys made anew are no change of a record. Only the house reads them, because a check asks about
 * rows that its reader does not see. The application writes them; those of older rows follow after the start.
 */
export class MatchingKeys1700000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE match_records (
        object text NOT NULL CHECK (object IN ('customer', 'lead', 'contact')),
        record_id uuid NOT NULL,
        -- By which rules the keys were made.
        version int NOT NULL,
        keys text[] NOT NULL,
        PRIMARY KEY (object, record_id)
      );
      CREATE INDEX match_records_keys ON match_records USING gin (keys) WITH (fastupdate = off);
      GRANT SELECT, INSERT, UPDATE ON match_records TO countersign_house;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE match_records');
  }
}
