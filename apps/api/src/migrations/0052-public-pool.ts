import type { MigrationInterface, QueryRunner } from 'typeorm';
import { COUNTING } from './pool/counting.sql.js';
import { OPEN_TO_ME } from './pool/open-to-me.sql.js';
import { POOL_TABLES } from './pool/pool-tables.sql.js';
import { policiesOf } from './row-scope.js';
import { recordTable } from './schema.js';

/**
 * Pools of customers that nobody looks after, and the countdown of each customer towards one. What a countdown follows
 * from (contact, a new owner, approvals and contracts under way) is written by triggers in the transaction of its cause,
 * so that no path can avoid it and the recycling can lock what it decides on.
 */
export class PublicPool1700000000052 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(POOL_TABLES);
    await recordTable(runner, { table: 'pools' });
    await runner.query(OPEN_TO_ME);
    await policiesOf(runner, {
      table: 'countdowns',
      module: 'customer',
      shownBy: { id: ['customer', 'customer_card'] },
    });
    await runner.query(POLICIES);
    await runner.query(COUNTING);
    await runner.query(FROM_NOW_ON);
    await runner.query(SO_FAR);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER counted ON customers;
      DROP TRIGGER counted ON activities;
      DROP TRIGGER freezes ON approval_instances;
      DROP TRIGGER freezes ON contracts;
      DROP TABLE pool_digests, pooled_customers, pool_moves, pool_freezes, countdowns, customer_paths CASCADE;
      DROP TABLE pools CASCADE;
      DROP FUNCTION count_customer(), count_contact(), freeze_by_approval(), freeze_by_contract(),
        freeze_customer(uuid, text, uuid, text, uuid, boolean), recount(uuid[]), settle_homes(), home_of(uuid, text),
        pools_open_to_me();
    `);
  }
}

const POLICIES = `
  ALTER TABLE countdowns ENABLE ROW LEVEL SECURITY;
  ALTER TABLE pool_freezes ENABLE ROW LEVEL SECURITY;
  ALTER TABLE pool_moves ENABLE ROW LEVEL SECURITY;
  ALTER TABLE pooled_customers ENABLE ROW LEVEL SECURITY;
  CREATE POLICY house ON countdowns TO countersign_house USING (true) WITH CHECK (true);
  CREATE POLICY house ON pool_freezes TO countersign_house USING (true) WITH CHECK (true);
  CREATE POLICY house ON pool_moves TO countersign_house USING (true) WITH CHECK (true);
  CREATE POLICY house ON pooled_customers TO countersign_house USING (true) WITH CHECK (true);
  CREATE POLICY with_parent ON pool_freezes FOR SELECT TO countersign_app
    USING (EXISTS (SELECT 1 FROM customers p WHERE p.id = customer_id));
  -- Whoever may claim from a pool sees what lies in it, and who was given what from it: that is what makes it fair.
  CREATE POLICY open_to_me ON pooled_customers FOR SELECT TO countersign_app
    USING (pool_id = ANY ((SELECT pools_open_to_me())::uuid[]));
  CREATE POLICY open_to_me ON pool_moves FOR SELECT TO countersign_app
    USING (pool_id = ANY ((SELECT pools_open_to_me())::uuid[]) OR EXISTS (SELECT 1 FROM customers p WHERE p.id = customer_id));
  GRANT SELECT ON countdowns, pool_freezes, pool_moves, pooled_customers TO countersign_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON countdowns, pool_freezes, pooled_customers, pool_digests, customer_paths TO countersign_house;
  GRANT SELECT, INSERT ON pool_moves TO countersign_house;
`;

const FROM_NOW_ON = `
  CREATE TRIGGER counted AFTER INSERT OR UPDATE ON customers FOR EACH ROW EXECUTE FUNCTION count_customer();
  CREATE TRIGGER counted AFTER INSERT OR DELETE OR UPDATE OF customer_id, occurred_at, deleted_at ON activities
    FOR EACH ROW EXECUTE FUNCTION count_contact();
  CREATE TRIGGER freezes AFTER INSERT OR UPDATE OF status ON approval_instances FOR EACH ROW EXECUTE FUNCTION freeze_by_approval();
  CREATE TRIGGER freezes AFTER INSERT OR UPDATE OF status, signed_on, deleted_at ON contracts
    FOR EACH ROW EXECUTE FUNCTION freeze_by_contract();
`;

/** Nobody is to lose a customer on the day of the update: of those that are there already the count begins today at the latest contact or now. */
const SO_FAR = `
  SET LOCAL role = 'countersign_house';
  INSERT INTO countdowns (id, owner_id, live, reset_on, reset_by, counts_from, signed)
    SELECT c.id, c.owner_id, c.deleted_at IS NULL AND EXISTS (SELECT 1 FROM people p WHERE p.id = c.owner_id),
      (app_now() AT TIME ZONE 'Asia/Shanghai')::date, 'created', (app_now() AT TIME ZONE 'Asia/Shanghai')::date,
      EXISTS (SELECT 1 FROM contracts k WHERE k.customer_id = c.id AND k.signed_on IS NOT NULL AND k.deleted_at IS NULL)
    FROM customers c;
  INSERT INTO pool_freezes (customer_id, kind, source_id, subject_type, subject_id, from_on)
    SELECT q.customer_id, 'approval', i.id, i.subject_type, i.subject_id, (i.submitted_at AT TIME ZONE 'Asia/Shanghai')::date
    FROM approval_instances i JOIN (
      SELECT 'quote' AS type, id, customer_id FROM quotes UNION ALL SELECT 'contract', id, customer_id FROM contracts
      UNION ALL SELECT 'opportunity', id, customer_id FROM opportunities UNION ALL SELECT 'customer', id, id FROM customers
    ) q ON q.type = i.subject_type AND q.id = i.subject_id WHERE i.status IN ('running', 'blocked', 'suspended');
  INSERT INTO pool_freezes (customer_id, kind, source_id, subject_type, subject_id, from_on)
    SELECT customer_id, 'contract', id, 'contract', id, (coalesce(submitted_at, created_at) AT TIME ZONE 'Asia/Shanghai')::date
    FROM contracts WHERE deleted_at IS NULL AND status IN ('in_approval', 'approved', 'reviewed', 'sealed');
  SELECT recount(ARRAY (SELECT id FROM countdowns));
  RESET role;
`;
