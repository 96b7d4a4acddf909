import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HOUSE_ID } from '../platform/access/principal.js';
import { RECORD_COLUMNS, recordTable } from './schema.js';

/** 编号规则: what a number looks like, when its counter begins again, and whether people may type one. */
export class NumberRules1700000000108 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RULES);
    await recordTable(runner, { table: 'number_rules' });
    for (const [at, [series, object]] of NUMBERED.entries()) await runner.query(shipped(at), [series, object]);
    await runner.query(COUNTING);
    await offices(runner, `array_append(company_offices(), 'numbering.manage')`);
    // Whoever keeps the rules of duplicates keeps these.
    await runner.query(
      `UPDATE roles SET version = version + 1, permissions = ARRAY (SELECT DISTINCT p FROM unnest(permissions || 'numbering.manage'::text) p ORDER BY p)
       WHERE permissions @> '{customer.rule}' AND NOT 'numbering.manage' = ANY (permissions)`,
    );
    await runner.query('SELECT rebuild_reach()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE roles SET version = version + 1, permissions = array_remove(permissions, 'numbering.manage') WHERE permissions @> '{numbering.manage}';
      DROP FUNCTION claim_in_number_series(text, int, text), take_from_number_series(text, int, text, int, int), free_in_number_series(text, text, int, int, int),
        lock_number_series(text, int), number_is_taken(text, text);
      DROP TABLE number_rules;
      DELETE FROM number_series WHERE period NOT BETWEEN 1000 AND 9999;
      ALTER TABLE number_series RENAME COLUMN period TO year;
    `);
    await offices(runner, `array_remove(company_offices(), 'numbering.manage')`);
    await runner.query('SELECT rebuild_reach()');
  }
}

/** Each with what it counts. */
const NUMBERED = [
  ['XS', 'lead'],
  ['KH', 'customer'],
  ['LX', 'contact'],
  ['SJ', 'opportunity'],
  ['BJ', 'quote'],
  ['HT', 'contract'],
  ['GD', 'filing'],
  ['XM', 'project'],
  ['ZC', 'asset'],
  ['CP', 'product'],
  ['HD', 'activity'],
  ['BX', 'expense'],
  ['BB', 'registration'],
  ['ZD', 'conflict'],
] as const;

const RULES = `
  CREATE TABLE number_rules (
    ${RECORD_COLUMNS},
    series text NOT NULL UNIQUE,
    object text NOT NULL UNIQUE,
    prefix text NOT NULL CHECK (length(prefix) <= 10),
    separator text NOT NULL CHECK (separator IN ('', '-', '_', '.')),
    date_part text NOT NULL CHECK (date_part IN ('none', 'year', 'month', 'day')),
    digits int NOT NULL CHECK (digits BETWEEN 3 AND 9),
    restarts text NOT NULL CHECK (restarts IN ('never', 'year', 'month', 'day')),
    -- automatic: nobody types one; optional: whoever types none gets the next; manual: whoever enters a record types one.
    entry text NOT NULL CHECK (entry IN ('automatic', 'optional', 'manual')),
    -- Whether what is typed has to look like what is counted.
    keeps_form boolean NOT NULL,
    -- A counter that begins again shows in its numbers when it did.
    CHECK (array_position('{never,year,month,day}', restarts) <= array_position('{none,year,month,day}', date_part))
  );
  -- What the counter counts in: 0, 2026, 202611 or 20261129.
  ALTER TABLE number_series RENAME COLUMN year TO period;
`;

/** As numbers were before. */
const shipped = (at: number): string => `
  INSERT INTO number_rules (id, created_by, updated_by, series, object, prefix, separator, date_part, digits, restarts, entry, keeps_form)
  VALUES ('00000000-0000-7000-8000-0000000108${String(at + 1).padStart(2, '0')}', '${HOUSE_ID}', '${HOUSE_ID}', $1, $2, $1, '-', 'year', 6, 'year', 'automatic', false)
`;

/**
 * A number is taken by whatever has it, also by what its reader does not see and by what lies in the recycle bin. Typed and
 * counted numbers of a series take turns at its counter, so that neither finds the other too late.
 */
const COUNTING = `
  CREATE FUNCTION number_is_taken(p_series text, p_number text) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    RETURN CASE p_series
      WHEN 'XS' THEN EXISTS (SELECT 1 FROM leads WHERE number = p_number)
      WHEN 'KH' THEN EXISTS (SELECT 1 FROM customers WHERE number = p_number)
      WHEN 'LX' THEN EXISTS (SELECT 1 FROM contacts WHERE number = p_number)
      WHEN 'SJ' THEN EXISTS (SELECT 1 FROM opportunities WHERE number = p_number)
      WHEN 'BJ' THEN EXISTS (SELECT 1 FROM quotes WHERE number = p_number)
      WHEN 'HT' THEN EXISTS (SELECT 1 FROM contracts WHERE number = p_number)
      WHEN 'GD' THEN EXISTS (SELECT 1 FROM contracts WHERE filing_number = p_number)
      WHEN 'XM' THEN EXISTS (SELECT 1 FROM projects WHERE number = p_number)
      WHEN 'ZC' THEN EXISTS (SELECT 1 FROM assets WHERE number = p_number)
      WHEN 'CP' THEN EXISTS (SELECT 1 FROM products WHERE number = p_number)
      WHEN 'HD' THEN EXISTS (SELECT 1 FROM activities WHERE number = p_number)
      WHEN 'BX' THEN EXISTS (SELECT 1 FROM expenses WHERE number = p_number)
      WHEN 'BB' THEN EXISTS (SELECT 1 FROM registrations WHERE number = p_number)
      WHEN 'ZD' THEN EXISTS (SELECT 1 FROM registration_conflicts WHERE number = p_number)
      ELSE false
    END;
  END $$;

  -- The next numbers behind p_after that nothing has, and how far the counter is with the last of them.
  CREATE FUNCTION free_in_number_series(p_series text, p_head text, p_digits int, p_after int, p_count int, OUT numbers text[], OUT last int)
    LANGUAGE plpgsql AS $$
  DECLARE candidate text;
  BEGIN
    numbers := '{}';
    last := p_after;
    WHILE cardinality(numbers) < p_count LOOP
      last := last + 1;
      candidate := p_head || lpad(last::text, greatest(p_digits, length(last::text)), '0');
      IF NOT number_is_taken(p_series, candidate) THEN numbers := numbers || candidate; END IF;
    END LOOP;
  END $$;

  CREATE FUNCTION lock_number_series(p_series text, p_period int) RETURNS int LANGUAGE sql AS $$
    INSERT INTO number_series (series, period, last) VALUES (p_series, p_period, 0)
    ON CONFLICT (series, period) DO UPDATE SET last = number_series.last RETURNING last
  $$;

  CREATE FUNCTION take_from_number_series(p_series text, p_period int, p_head text, p_digits int, p_count int) RETURNS text[]
    LANGUAGE plpgsql AS $$
  DECLARE counted int; found record;
  BEGIN
    counted := lock_number_series(p_series, p_period);
    SELECT * INTO found FROM free_in_number_series(p_series, p_head, p_digits, counted, p_count);
    UPDATE number_series SET last = found.last WHERE series = p_series AND period = p_period;
    RETURN found.numbers;
  END $$;

  -- Whether a number that was typed is nobody's.
  CREATE FUNCTION claim_in_number_series(p_series text, p_period int, p_number text) RETURNS boolean LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM lock_number_series(p_series, p_period);
    RETURN NOT number_is_taken(p_series, p_number);
  END $$;
`;

/** @param list SQL for all of them; the other offices stay as they are */
async function offices(runner: QueryRunner, list: string): Promise<void> {
  await runner.query(`
    DO $do$ BEGIN
      EXECUTE format('CREATE OR REPLACE FUNCTION company_offices() RETURNS text[] LANGUAGE sql IMMUTABLE AS %L', format('SELECT %L::text[]', ${list}));
    END $do$;
  `);
}
