import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RECORD_COLUMNS, recordTable } from './schema.js';

/** Changes of the organisation that are tried before they are made, and the day on which somebody will have left. */
export class PlannedReorganisations1700000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DEPARTURES);
    await runner.query(PLANS);
    for (const table of ['reorganisation_plans', 'reorganisation_rehearsals']) await recordTable(runner, { table });
    await runner.query(RADAR);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE continuity_radars, reorganisation_rehearsals, reorganisation_plans, departures;
      DROP FUNCTION guard_departure();
    `);
  }
}

const DEPARTURES = `
  -- From this day on the person is not there any more. Taken back or done, never rewritten.
  CREATE TABLE departures (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES people (id),
    day date NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT app_now(),
    recorded_by uuid NOT NULL DEFAULT coalesce(me(), '00000000-0000-7000-8000-000000000001') REFERENCES owners (id),
    retracted_at timestamptz,
    retracted_by uuid REFERENCES owners (id),
    done_at timestamptz,
    CHECK (retracted_at IS NULL OR done_at IS NULL)
  );
  CREATE UNIQUE INDEX departures_planned_once ON departures (person_id) WHERE retracted_at IS NULL AND done_at IS NULL;
  CREATE FUNCTION guard_departure() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'DELETE' OR OLD.retracted_at IS NOT NULL OR OLD.done_at IS NOT NULL
      OR (to_jsonb(OLD) - 'retracted_at' - 'retracted_by' - 'done_at') <> (to_jsonb(NEW) - 'retracted_at' - 'retracted_by' - 'done_at') THEN
      RAISE EXCEPTION 'a departure is taken back or done, never rewritten' USING ERRCODE = 'CS001';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER only_ended BEFORE UPDATE OR DELETE ON departures FOR EACH ROW EXECUTE FUNCTION guard_departure();
  CREATE TRIGGER audited AFTER INSERT OR UPDATE ON departures FOR EACH ROW EXECUTE FUNCTION audit_row();
  CREATE TRIGGER organisation_changed AFTER INSERT OR UPDATE ON departures FOR EACH STATEMENT EXECUTE FUNCTION stamp_organisation();
  -- Who leaves when is not for everybody to read.
  GRANT SELECT, INSERT, UPDATE ON departures TO countersign_house;
`;

const PLANS = `
  CREATE TABLE reorganisation_plans (
    ${RECORD_COLUMNS},
    name text NOT NULL CHECK (name <> ''),
    day date NOT NULL,
    note text NOT NULL DEFAULT '',
    changes jsonb NOT NULL CHECK (jsonb_typeof(changes) = 'array'),
    status text NOT NULL CHECK (status IN ('draft', 'in_force', 'discarded')),
    settled_at timestamptz,
    settled_by uuid REFERENCES owners (id),
    CHECK ((status = 'draft') = (settled_at IS NULL))
  );
  CREATE INDEX reorganisation_plans_recent ON reorganisation_plans (day DESC, id DESC);
  CREATE TABLE reorganisation_rehearsals (
    ${RECORD_COLUMNS},
    -- Without a plan: what was entered for that day already.
    plan_id uuid REFERENCES reorganisation_plans (id),
    plan_version int,
    day date NOT NULL,
    changes jsonb NOT NULL,
    status text NOT NULL CHECK (status IN ('queued', 'running', 'done', 'failed')),
    total int NOT NULL DEFAULT 0,
    done int NOT NULL DEFAULT 0,
    report jsonb,
    failure text,
    finished_at timestamptz
  );
  CREATE INDEX reorganisation_rehearsals_of ON reorganisation_rehearsals (plan_id, created_at DESC);
`;

/** One row a day, worked out from what is recorded elsewhere: nothing that anybody writes, so there is nothing to audit. */
const RADAR = `
  CREATE TABLE continuity_radars (
    day date PRIMARY KEY,
    looked_at timestamptz NOT NULL DEFAULT app_now(),
    report jsonb NOT NULL
  );
  GRANT SELECT ON continuity_radars TO countersign_app;
  GRANT SELECT, INSERT, UPDATE ON continuity_radars TO countersign_house;
`;
