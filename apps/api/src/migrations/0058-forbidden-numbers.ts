import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RECORD_COLUMNS, recordTable } from './schema.js';

/**
 * Identity and bank card numbers that must not be recorded: exceptions that two people made, and a scan of what is stored
 * already. Which columns are looked at follows from the columns themselves, their classes and what the audit leaves out.
 */
export class ForbiddenNumbers1700000000058 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(EXCEPTIONS);
    await recordTable(runner, { table: 'forbidden_exceptions', classes: { secret: ['digest'] } });
    await runner.query(SCANS);
    await runner.query(`COMMENT ON COLUMN signing_entities.account IS 'class: financial; account numbers'`);
    await runner.query(TEXTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION texts_to_look_at(text, bigint, bigint);
      DROP VIEW text_columns;
      COMMENT ON COLUMN signing_entities.account IS 'class: financial';
      DROP TABLE forbidden_findings, forbidden_scans, forbidden_exceptions;
    `);
  }
}

const EXCEPTIONS = `
  CREATE TABLE forbidden_exceptions (
    ${RECORD_COLUMNS},
    asker_id uuid NOT NULL REFERENCES people (id),
    -- Where it is let in: what kind of thing, and the field of it by its pointer.
    object text NOT NULL,
    pointer text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('id_card', 'bank_card')),
    -- Of the number, keyed by the secret of the installation; the number itself is nowhere.
    digest text NOT NULL,
    masked text NOT NULL,
    reason text NOT NULL CHECK (btrim(reason) <> ''),
    status text NOT NULL CHECK (status IN ('open', 'granted', 'refused', 'ended')),
    valid_until date,
    decision text,
    decided_at timestamptz,
    decided_by uuid REFERENCES people (id),
    ended_at timestamptz,
    ended_by uuid REFERENCES people (id),
    CONSTRAINT exception_is_decided_by_somebody_else CHECK (decided_by <> asker_id),
    CONSTRAINT exception_is_decided_as_a_whole CHECK ((decided_at IS NULL) = (decided_by IS NULL)
      AND (status NOT IN ('granted', 'refused') OR decided_at IS NOT NULL) AND (status <> 'granted' OR valid_until IS NOT NULL)),
    CONSTRAINT exception_is_ended_as_a_whole CHECK ((status = 'ended') = (ended_at IS NOT NULL) AND (ended_at IS NULL) = (ended_by IS NULL))
  );
  CREATE UNIQUE INDEX forbidden_exceptions_open ON forbidden_exceptions (digest, object, pointer) WHERE status = 'open';
  CREATE INDEX forbidden_exceptions_granted ON forbidden_exceptions (digest, object, pointer) WHERE status = 'granted';
  CREATE INDEX forbidden_exceptions_recent ON forbidden_exceptions (created_at DESC, id DESC);
  ALTER TABLE forbidden_exceptions ENABLE ROW LEVEL SECURITY;
  ALTER TABLE forbidden_exceptions FORCE ROW LEVEL SECURITY;
  CREATE POLICY house ON forbidden_exceptions TO countersign_house USING (true) WITH CHECK (true);
  CREATE POLICY concerned ON forbidden_exceptions FOR SELECT TO countersign_app
    USING (asker_id = (SELECT me()) OR (SELECT i_may('privacy.except')));
`;

const SCANS = `
  CREATE TABLE forbidden_scans (
    id uuid PRIMARY KEY,
    status text NOT NULL DEFAULT 'queued' CHECK (status IN ('queued', 'running', 'done', 'failed')),
    requested_by uuid NOT NULL REFERENCES owners (id),
    requested_at timestamptz NOT NULL DEFAULT app_now(),
    finished_at timestamptz,
    -- In pages of the tables.
    total int NOT NULL DEFAULT 0,
    done int NOT NULL DEFAULT 0
  );
  CREATE INDEX forbidden_scans_recent ON forbidden_scans (requested_at DESC, id DESC);
  CREATE UNIQUE INDEX forbidden_scans_one_at_a_time ON forbidden_scans ((true)) WHERE status IN ('queued', 'running');
  CREATE TABLE forbidden_findings (
    id uuid PRIMARY KEY,
    -- The last scan that found it; what the latest one did not find is gone.
    scan_id uuid NOT NULL REFERENCES forbidden_scans (id),
    table_name text NOT NULL,
    row_key text NOT NULL,
    column_name text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('id_card', 'bank_card')),
    certainty text NOT NULL CHECK (certainty IN ('block', 'ask')),
    masked text NOT NULL,
    -- Who can repair it: whom the row belongs to, or who made it.
    keeper_id uuid,
    found_at timestamptz NOT NULL DEFAULT app_now(),
    UNIQUE (table_name, row_key, column_name, kind, masked)
  );
  CREATE INDEX forbidden_findings_recent ON forbidden_findings (found_at DESC, id DESC);
  ALTER TABLE forbidden_findings ENABLE ROW LEVEL SECURITY;
  ALTER TABLE forbidden_findings FORCE ROW LEVEL SECURITY;
  CREATE POLICY house ON forbidden_findings TO countersign_house USING (true) WITH CHECK (true);
  CREATE POLICY administrators ON forbidden_findings FOR SELECT TO countersign_app
    USING ((SELECT i_may(ARRAY['privacy.except', 'privacy.scan'])));
  GRANT SELECT ON forbidden_findings TO countersign_app;
  GRANT SELECT, INSERT, UPDATE ON forbidden_scans TO countersign_house;
  GRANT SELECT, INSERT, UPDATE, DELETE ON forbidden_findings TO countersign_house;
`;

/** Fourteen digits, however wide, with at most three other characters between each two that are neither digit nor letter. */
const MANY_DIGITS = '([0-9０-９①-⑳⁰-⁹₀-₉][^0-9A-Za-z]{0,3}){14}';

/**
 * The log is left out, because what it has said stands; so are secrets, columns that are computed from others (both are
 * what the audit of their table leaves out), and where account numbers belong.
 */
const TEXTS = `
  CREATE VIEW text_columns WITH (security_invoker = true) AS
  SELECT k.oid AS table_id, k.relname::text AS table_name, a.attname::text AS column_name
  FROM pg_class k
    JOIN pg_attribute a ON a.attrelid = k.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    JOIN pg_type y ON y.oid = a.atttypid
  WHERE k.relnamespace = 'public'::regnamespace AND k.relkind = 'r' AND NOT k.relispartition
    AND k.relname !~ '^(audit|forbidden)_' AND y.typname IN ('text', 'varchar', 'jsonb', 'json', '_text')
    AND coalesce(col_description(k.oid, a.attnum), '') !~ '^class: secret|; account numbers$'
    AND NOT EXISTS (SELECT 1 FROM pg_trigger g JOIN pg_proc p ON p.oid = g.tgfoid
      WHERE g.tgrelid = k.oid AND p.proname = 'audit_row' AND a.attname = ANY (string_to_array(encode(g.tgargs, 'escape'), '\\000')));
  GRANT SELECT ON text_columns TO countersign_house;

  -- The texts with many digits on some pages of a table, with the key of their row and who keeps it.
  CREATE FUNCTION texts_to_look_at(of_table text, from_page bigint, until_page bigint)
    RETURNS TABLE (row_key text, keeper_id uuid, column_name text, value text) LANGUAGE plpgsql STABLE SET search_path = public AS $$
  DECLARE
    wanted text[] := ARRAY (SELECT c.column_name FROM text_columns c WHERE c.table_name = of_table);
    keys text[] := ARRAY (SELECT a.attname::text FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
      WHERE i.indisprimary AND i.indrelid = to_regclass(format('public.%I', of_table)) ORDER BY a.attnum);
  BEGIN
    IF cardinality(wanted) = 0 THEN RETURN; END IF;
    RETURN QUERY EXECUTE format('
      SELECT coalesce((SELECT string_agg(r ->> k, '' '' ORDER BY n) FROM unnest($1) WITH ORDINALITY AS u (k, n)), ''''),
        coalesce(r ->> ''owner_id'', r ->> ''created_by'')::uuid, e.key, e.value
      FROM (SELECT to_jsonb(t) AS r FROM %I t WHERE t.ctid >= $3 AND t.ctid < $4) x CROSS JOIN LATERAL jsonb_each_text(r) e
      WHERE e.key = ANY ($2) AND e.value ~ $5', of_table)
      USING keys, wanted, format('(%s,0)', from_page)::tid, format('(%s,0)', until_page)::tid, '${MANY_DIGITS}';
  END $$;
  GRANT EXECUTE ON FUNCTION texts_to_look_at(text, bigint, bigint) TO countersign_house;
`;
