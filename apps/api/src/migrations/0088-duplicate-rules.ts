import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HOUSE_ID } from '../platform/access/principal.js';
import { RECORD_COLUMNS, recordTable } from './schema.js';

/** Rules of administrators on what is there twice, and contacts among the pairs that are found. */
export class DuplicateRules1700000000088 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SETS);
    await recordTable(runner, { table: 'duplicate_rule_sets' });
    await runner.query(PAIRS);
    await runner.query(pairsSeenBy([...COMPANIES, CONTACT]));
    // Whoever keeps the rules of leads keeps these.
    await runner.query(
      `UPDATE roles SET version = version + 1, permissions = ARRAY (SELECT DISTINCT p FROM unnest(permissions || 'customer.rule'::text) p ORDER BY p)
       WHERE permissions @> '{lead.rule}' AND NOT 'customer.rule' = ANY (permissions)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM duplicate_pairs WHERE one_object = 'contact' OR verdict = 'related';
      DROP TABLE duplicate_rescans, duplicate_rule_sets;
      DROP INDEX match_records_uncompared;
      CREATE INDEX match_records_uncompared ON match_records (object, record_id) WHERE NOT compared AND object <> 'contact';
      ${kindsOfPairs(['customer', 'lead'], ['same', 'likely'])}
      UPDATE roles SET version = version + 1, permissions = array_remove(permissions, 'customer.rule') WHERE permissions @> '{customer.rule}';
    `);
    await runner.query(pairsSeenBy(COMPANIES));
  }
}

const SETS = `
  CREATE TABLE duplicate_rule_sets (
    ${RECORD_COLUMNS},
    kind text NOT NULL CHECK (kind IN ('customer', 'lead', 'contact')),
    -- In their order; null: those that are shipped.
    rules jsonb
  );
  CREATE UNIQUE INDEX duplicate_rule_sets_kind ON duplicate_rule_sets (kind);
  INSERT INTO duplicate_rule_sets (id, created_by, updated_by, kind) VALUES
    ('00000000-0000-7000-8000-000000000881', '${HOUSE_ID}', '${HOUSE_ID}', 'customer'),
    ('00000000-0000-7000-8000-000000000882', '${HOUSE_ID}', '${HOUSE_ID}', 'lead'),
    ('00000000-0000-7000-8000-000000000883', '${HOUSE_ID}', '${HOUSE_ID}', 'contact');
  -- Kinds that are compared anew after their rules have changed, and how far that is.
  CREATE TABLE duplicate_rescans (
    object text PRIMARY KEY CHECK (object IN ('customer', 'lead', 'contact')),
    after uuid NOT NULL
  );
  GRANT SELECT, INSERT, UPDATE, DELETE ON duplicate_rescans TO countersign_house;
`;

const kindsOfPairs = (kinds: readonly string[], verdicts: readonly string[]): string => `
  ALTER TABLE duplicate_pairs DROP CONSTRAINT duplicate_pairs_one_object_check, DROP CONSTRAINT duplicate_pairs_other_object_check,
    DROP CONSTRAINT duplicate_pairs_verdict_check,
    ADD CONSTRAINT duplicate_pairs_one_object_check CHECK (one_object IN (${quoted(kinds)})),
    ADD CONSTRAINT duplicate_pairs_other_object_check CHECK (other_object IN (${quoted(kinds)})),
    ADD CONSTRAINT duplicate_pairs_verdict_check CHECK (verdict IN (${quoted(verdicts)}));`;

const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

const PAIRS = `
  DROP INDEX match_records_uncompared;
  CREATE INDEX match_records_uncompared ON match_records (object, record_id) WHERE NOT compared;
  ${kindsOfPairs(['customer', 'lead', 'contact'], ['same', 'likely', 'related'])}
`;

const COMPANIES = [
  ['customers', ''],
  ['leads', ` AND r.status <> 'qualified'`],
] as const;
const CONTACT = ['contacts', ''] as const;

/** A pair is seen by whoever sees both of it, as long as both are what they were. */
function pairsSeenBy(tables: readonly (readonly [table: string, also: string])[]): string {
  const seen = (side: 'one' | 'other'): string =>
    `(${tables
      .map(
        ([table, also]) => `EXISTS (SELECT 1 FROM ${table} r WHERE r.id = ${side}_id AND r.deleted_at IS NULL${also})`,
      )
      .join(' OR ')})`;
  return `
    DROP POLICY seen ON duplicate_pairs;
    DROP POLICY changed ON duplicate_pairs;
    CREATE POLICY seen ON duplicate_pairs FOR SELECT TO countersign_app USING (${seen('one')} AND ${seen('other')});
    CREATE POLICY changed ON duplicate_pairs FOR UPDATE TO countersign_app USING (${seen('one')} AND ${seen('other')});`;
}
