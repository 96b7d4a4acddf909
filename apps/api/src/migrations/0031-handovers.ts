import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RECORD_COLUMNS, recordTable } from './schema.js';

/** What a person leaves to others: whom, what, to whom, how far it is; and that whoever is leaving takes nothing along. */
export class Handovers1700000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MAY);
    await runner.query(HANDOVERS);
    await recordTable(runner, { table: 'handovers' });
    await runner.query(ITEMS);
    await runner.query(LEAVERS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER leavers_take_nothing ON principals;
      DROP FUNCTION strip_leaver();
      DROP TABLE handover_items, handovers;
      DROP FUNCTION settle_leaver();
      DROP FUNCTION i_may(text);
    `);
  }
}

/** What the person of this transaction may do, for policies that depend on it. */
const MAY = `
  CREATE FUNCTION i_may(permission text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
    $$ SELECT coalesce((SELECT permission = ANY (permissions) FROM principals WHERE person_id = me()), false) $$;
`;

/** Whoever began one sees it; so do those who manage people, and a head for the people she reaches; never the leaver herself. */
const HANDOVERS = `
  CREATE TABLE handovers (
    ${RECORD_COLUMNS},
    person_id uuid NOT NULL REFERENCES people (id),
    reason text NOT NULL CHECK (reason IN ('leaving', 'moving')),
    -- The account is disabled on that day; without a day, when everything has been handed over.
    leaves_on date,
    restricted boolean NOT NULL DEFAULT true,
    successor_id uuid REFERENCES people (id) CHECK (successor_id <> person_id),
    seats_to_id uuid REFERENCES people (id) CHECK (seats_to_id <> person_id),
    together boolean NOT NULL DEFAULT true,
    rules jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(rules) = 'array'),
    status text NOT NULL DEFAULT 'draft' CHECK (status IN
      ('draft', 'queued', 'running', 'waiting', 'done', 'cancelled', 'failed', 'undoing', 'undone')),
    total int NOT NULL DEFAULT 0,
    moved int NOT NULL DEFAULT 0,
    gone int NOT NULL DEFAULT 0,
    restored int NOT NULL DEFAULT 0,
    kept int NOT NULL DEFAULT 0,
    failure text,
    begun_by uuid REFERENCES people (id),
    begun_at timestamptz,
    finished_at timestamptz,
    disabled_at timestamptz,
    CONSTRAINT handover_of_a_move_disables_nobody CHECK (reason = 'leaving' OR (leaves_on IS NULL AND disabled_at IS NULL))
  );
  CREATE UNIQUE INDEX handovers_one_at_a_time ON handovers (person_id)
    WHERE status IN ('draft', 'queued', 'running', 'waiting', 'undoing') AND deleted_at IS NULL;
  CREATE INDEX handovers_person ON handovers (person_id, created_at DESC);
  CREATE INDEX handovers_recent ON handovers (created_at DESC, id DESC);
  CREATE INDEX handovers_waiting ON handovers (leaves_on) WHERE status = 'waiting';
  -- Not FORCEd, so that strip_leaver() can look as the table's owner.
  ALTER TABLE handovers ENABLE ROW LEVEL SECURITY;
  CREATE POLICY of_ones_people ON handovers TO countersign_app USING (
    created_by = (SELECT me()) OR (person_id <> (SELECT me()) AND ((SELECT i_may('person.manage')) OR ((SELECT i_may('handover.run'))
      AND person_id = ANY (ARRAY (SELECT owner_id FROM reach WHERE viewer_id = (SELECT me()) AND scope_key = 'customer'))))));
  CREATE POLICY house ON handovers TO countersign_house USING (true) WITH CHECK (true);
`;

/**
 * One row a record, with whom it went and whose it was. Kept out of the audit log: the records themselves are in it,
 * and there may be ten thousand of them.
 */
const ITEMS = `
  CREATE TABLE handover_items (
    handover_id uuid NOT NULL REFERENCES handovers (id),
    kind text NOT NULL,
    record_id uuid NOT NULL,
    successor_id uuid REFERENCES people (id),
    -- What decided: by hand, with its group, a rule, or the one who gets the rest.
    why text NOT NULL CHECK (why IN ('hand', 'group', 'rule', 'rest')),
    outcome text CHECK (outcome IN ('moved', 'gone', 'restored', 'kept')),
    previous jsonb,
    previous_department_id uuid,
    at timestamptz,
    PRIMARY KEY (handover_id, kind, record_id)
  );
  CREATE INDEX handover_items_left ON handover_items (handover_id, kind, record_id) WHERE outcome IS NULL;
  CREATE INDEX handover_items_record ON handover_items (record_id) WHERE outcome IS NOT NULL;
  ALTER TABLE handover_items ENABLE ROW LEVEL SECURITY;
  ALTER TABLE handover_items FORCE ROW LEVEL SECURITY;
  CREATE POLICY with_parent ON handover_items TO countersign_app USING (EXISTS (SELECT 1 FROM handovers p WHERE p.id = handover_id));
  CREATE POLICY house ON handover_items TO countersign_house USING (true) WITH CHECK (true);
  GRANT SELECT, INSERT, UPDATE, DELETE ON handover_items TO countersign_app, countersign_house;
`;

/** From the moment somebody's leaving is settled she exports nothing and deletes nothing, whatever her roles say. */
const LEAVERS = `
  CREATE FUNCTION strip_leaver() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    IF EXISTS (SELECT 1 FROM handovers WHERE person_id = NEW.person_id AND restricted AND reason = 'leaving' AND deleted_at IS NULL
      AND status IN ('queued', 'running', 'waiting')) THEN
      NEW.permissions := ARRAY (SELECT p FROM unnest(NEW.permissions) p WHERE p NOT LIKE '%.export' AND p NOT LIKE '%.delete');
    END IF;
    RETURN NEW;
  END $$;
  -- A leaving that is settled, or called off, counts from the next request on.
  CREATE FUNCTION settle_leaver() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    UPDATE principals k SET permissions = w.permissions FROM wanted_principals w
    WHERE k.person_id = NEW.person_id AND w.person_id = NEW.person_id;
    RETURN NULL;
  END $$;
  CREATE TRIGGER leaver_settled AFTER UPDATE OF status ON handovers FOR EACH ROW
    WHEN (NEW.reason = 'leaving' AND OLD.status <> NEW.status) EXECUTE FUNCTION settle_leaver();
  CREATE TRIGGER leavers_take_nothing BEFORE INSERT OR UPDATE ON principals FOR EACH ROW EXECUTE FUNCTION strip_leaver();
`;
