import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesOf, type RowScope } from './row-scope.js';

/**
 * Two more of what every company decides for itself: that owners read what others enter about their customers and deals,
 * and that customers are shared by hand. Both hold until somebody switches them off.
 */
export class SwitchedSharing1700000000069 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO access_rules (id, code, enabled) VALUES
        (gen_random_uuid(), 'owners-read-about-theirs', true), (gen_random_uuid(), 'customers-are-shared', true)`);
    await showActivities(runner, aboutMine(` AND (SELECT rule_holds('owners-read-about-theirs'))`));
    await runner.query(
      shares(
        ` AND (s.reason <> 'by_hand' OR s.subject_type <> 'customer' OR (SELECT rule_holds('customers-are-shared')))`,
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(shares(''));
    await showActivities(runner, aboutMine(''));
    await runner.query(`DELETE FROM access_rules WHERE code IN ('owners-read-about-theirs', 'customers-are-shared')`);
  }
}

const TODAY = `(app_now() AT TIME ZONE 'Asia/Shanghai')::date`;

/** Asked where the owner's own are gathered, once for a statement, so that the policy keeps its shape and its indexes. */
const aboutMine = (also: string): string =>
  ['customer', 'opportunity']
    .map((noun) => {
      const table = noun === 'customer' ? 'customers' : 'opportunities';
      return `${noun}_id = ANY (ARRAY (SELECT s.id FROM ${table} s WHERE s.owner_id = (SELECT me())${also}))`;
    })
    .join(' OR ');

async function showActivities(runner: QueryRunner, alsoSeen: string): Promise<void> {
  const scope: RowScope = {
    table: 'activities',
    module: 'activity',
    shownBy: { id: ['activity'], customer_id: ['customer'], opportunity_id: ['opportunity'] },
    changedBy: ['id'],
    alsoSeen,
  };
  await runner.query(
    'DROP POLICY seen ON activities; DROP POLICY made ON activities; DROP POLICY changed ON activities;',
  );
  await policiesOf(runner, scope);
}

const shares = (also: string): string => `
  CREATE OR REPLACE VIEW shares WITH (security_invoker = true) AS
    SELECT s.subject_type, s.subject_id, g.person_id, s.reason, s.access, s.until, s.note, s.created_at, s.created_by, s.id AS share_id
    FROM standings g JOIN record_shares s ON s.grantee_kind = g.kind AND s.grantee_id = g.top_id
    WHERE s.ended_at IS NULL AND (s.until IS NULL OR s.until >= ${TODAY})${also}
    UNION ALL
    SELECT 'customer_card', s.card_id, s.grantee_id, s.reason, 'read', s.until, s.note, s.created_at, s.created_by, s.id
    FROM record_shares s
    WHERE s.ended_at IS NULL AND s.card_id IS NOT NULL AND (s.until IS NULL OR s.until >= ${TODAY});
`;
