import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RECORD_COLUMNS, recordTable } from './schema.js';

/** Fields that an installation gives to its record types, and the dictionaries some of them are answered with. */
export class FieldsOfOnesOwn1700000000104 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await recordTable(runner, { table: 'dictionaries' });
    await recordTable(runner, { table: 'custom_fields' });
    // What every record looks like is settled for the whole company; whoever keeps its rules keeps this.
    await offices(runner, `array_append(company_offices(), 'field.configure')`);
    await runner.query(
      `UPDATE roles SET version = version + 1, permissions = ARRAY (SELECT DISTINCT p FROM unnest(permissions || 'field.configure'::text) p ORDER BY p)
       WHERE permissions @> '{lead.rule}' AND NOT 'field.configure' = ANY (permissions)`,
    );
    await runner.query('SELECT rebuild_reach()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE roles SET version = version + 1, permissions = array_remove(permissions, 'field.configure') WHERE permissions @> '{field.configure}'`,
    );
    await offices(runner, `array_remove(company_offices(), 'field.configure')`);
    await runner.query('DROP TABLE custom_fields, dictionaries');
    await runner.query('SELECT rebuild_reach()');
  }
}

const TABLES = `
  CREATE TABLE dictionaries (
    ${RECORD_COLUMNS},
    code text NOT NULL CHECK (code ~ '^[a-z][A-Za-z0-9_]{0,39}$'),
    name text NOT NULL CHECK (btrim(name) <> ''),
    name_en text NOT NULL,
    -- [{code, name, nameEn, colour, retired}] in their order.
    options jsonb NOT NULL CHECK (jsonb_typeof(options) = 'array')
  );
  CREATE UNIQUE INDEX dictionaries_code ON dictionaries (code) WHERE deleted_at IS NULL;
  CREATE TABLE custom_fields (
    ${RECORD_COLUMNS},
    object text NOT NULL,
    -- Stands in queries as the name of a member: nothing but letters, figures and underscores.
    code text NOT NULL CHECK (code ~ '^[a-z][A-Za-z0-9_]{0,39}$'),
    name text NOT NULL CHECK (btrim(name) <> ''),
    name_en text NOT NULL,
    hint text,
    hint_en text,
    kind text NOT NULL CHECK (kind IN ('text', 'number', 'money', 'date', 'choice', 'multi_choice', 'person', 'link', 'formula')),
    dictionary_id uuid REFERENCES dictionaries (id),
    decimals int CHECK (decimals BETWEEN 0 AND 4),
    currency text,
    max_length int CHECK (max_length BETWEEN 1 AND 2000),
    target text,
    formula text,
    result text CHECK (result IN ('number', 'text', 'date', 'boolean')),
    required boolean NOT NULL,
    required_from text,
    place int NOT NULL,
    section text,
    section_en text,
    retired boolean NOT NULL,
    CONSTRAINT custom_choice_has_a_dictionary CHECK ((kind IN ('choice', 'multi_choice')) = (dictionary_id IS NOT NULL)),
    CONSTRAINT custom_link_has_a_target CHECK ((kind = 'link') = (target IS NOT NULL)),
    CONSTRAINT custom_formula_has_one CHECK ((kind = 'formula') = (formula IS NOT NULL) AND (kind = 'formula') = (result IS NOT NULL))
  );
  CREATE UNIQUE INDEX custom_fields_code ON custom_fields (object, code) WHERE deleted_at IS NULL;
  CREATE INDEX custom_fields_of_dictionary ON custom_fields (dictionary_id);
`;

/** @param list SQL for all of them; the other offices stay as they are */
async function offices(runner: QueryRunner, list: string): Promise<void> {
  await runner.query(`
    DO $do$ BEGIN
      EXECUTE format('CREATE OR REPLACE FUNCTION company_offices() RETURNS text[] LANGUAGE sql IMMUTABLE AS %L', format('SELECT %L::text[]', ${list}));
    END $do$;
  `);
}
