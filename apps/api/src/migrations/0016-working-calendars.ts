import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When people work: hours, public holidays, make-up workdays and the years somebody has announced, as an administrator edits them. */
export class WorkingCalendars1700000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE working_calendars (
        id uuid PRIMARY KEY,
        version int NOT NULL DEFAULT 1,
        code text NOT NULL UNIQUE,
        name text NOT NULL,
        -- [{"from": "09:00", "to": "12:00"}, …] in Asia/Shanghai, in order
        hours jsonb NOT NULL CHECK (jsonb_typeof(hours) = 'array' AND jsonb_array_length(hours) > 0),
        updated_at timestamptz NOT NULL DEFAULT app_now(),
        updated_by uuid NOT NULL DEFAULT coalesce(me(), '00000000-0000-7000-8000-000000000001') REFERENCES owners (id)
      );
      -- Years whose official arrangement is known, and the notice it was announced in.
      CREATE TABLE working_calendar_years (
        calendar_id uuid NOT NULL REFERENCES working_calendars (id),
        year int NOT NULL CHECK (year BETWEEN 1970 AND 9999),
        notice text NOT NULL,
        PRIMARY KEY (calendar_id, year)
      );
      CREATE TABLE working_calendar_days (
        calendar_id uuid NOT NULL REFERENCES working_calendars (id),
        day date NOT NULL,
        kind text NOT NULL CHECK (kind IN ('holiday', 'workday')),
        name text NOT NULL,
        PRIMARY KEY (calendar_id, day)
      );
      CREATE TRIGGER one_version_more BEFORE UPDATE ON working_calendars FOR EACH ROW EXECUTE FUNCTION guard_version();
      GRANT SELECT ON working_calendars, working_calendar_years, working_calendar_days TO countersign_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON working_calendars, working_calendar_years, working_calendar_days TO countersign_house;
    `);
    for (const table of TABLES) {
      await runner.query(
        `CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION audit_row()`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE working_calendar_days, working_calendar_years, working_calendars');
  }
}

const TABLES = ['working_calendars', 'working_calendar_years', 'working_calendar_days'] as const;
