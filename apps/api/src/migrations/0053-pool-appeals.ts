import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RECORD_COLUMNS, recordTable } from './schema.js';

/**
 * Appeals against a recycling. While one is open nobody can have the customer; whoever keeps the pool decides, with a
 * reason. Seen by whoever appeals and by whoever may give out from the pool.
 */
export class PoolAppeals1700000000053 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(APPEALS);
    await recordTable(runner, { table: 'pool_appeals' });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE pool_appeals; DROP FUNCTION keep_appeal();`);
  }
}

const APPEALS = `
  CREATE TABLE pool_appeals (
    ${RECORD_COLUMNS},
    customer_id uuid NOT NULL REFERENCES customers (id),
    customer_name text NOT NULL,
    pool_id uuid NOT NULL REFERENCES pools (id),
    -- The move that is appealed against.
    move_id bigint NOT NULL REFERENCES pool_moves (id),
    appellant_id uuid NOT NULL REFERENCES people (id),
    reason text NOT NULL CHECK (btrim(reason) <> ''),
    status text NOT NULL CHECK (status IN ('open', 'upheld', 'rejected', 'withdrawn')),
    decision text,
    decided_at timestamptz,
    decided_by uuid REFERENCES people (id),
    CONSTRAINT appeal_is_decided_as_a_whole CHECK ((status = 'open') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)),
    CONSTRAINT appeal_is_decided_by_somebody_else CHECK (status NOT IN ('upheld', 'rejected') OR decided_by <> appellant_id)
  );
  -- Against one move one appeal, whatever came of it.
  CREATE UNIQUE INDEX pool_appeals_once ON pool_appeals (move_id);
  CREATE UNIQUE INDEX pool_appeals_open ON pool_appeals (customer_id) WHERE status = 'open';
  CREATE INDEX pool_appeals_pool ON pool_appeals (pool_id, created_at DESC, id DESC);
  CREATE INDEX pool_appeals_recent ON pool_appeals (created_at DESC, id DESC);
  ALTER TABLE pool_appeals ENABLE ROW LEVEL SECURITY;
  ALTER TABLE pool_appeals FORCE ROW LEVEL SECURITY;
  CREATE POLICY house ON pool_appeals TO countersign_house USING (true) WITH CHECK (true);
  CREATE POLICY concerned ON pool_appeals FOR SELECT TO countersign_app
    USING (appellant_id = (SELECT me()) OR (i_may('pool.assign') AND pool_id = ANY ((SELECT pools_open_to_me())::uuid[])));
  -- An open appeal holds the customer, whoever opens and ends it.
  CREATE FUNCTION keep_appeal() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM freeze_customer(NEW.customer_id, 'appeal', NEW.id, 'customer', NEW.customer_id, NEW.status = 'open');
    RETURN NULL;
  END $$;
  CREATE TRIGGER holds AFTER INSERT OR UPDATE OF status ON pool_appeals FOR EACH ROW EXECUTE FUNCTION keep_appeal();
`;
