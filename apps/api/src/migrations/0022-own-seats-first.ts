import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A person's own seats and actions are hers to read without asking what else she reaches. Nothing more is seen by it,
 * because whoever is asked sees the approval from then on; but her inbox no longer costs what all her past ones weigh.
 */
export class OwnSeatsFirst1700000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY with_parent ON approval_tasks;
      CREATE POLICY own_or_with_parent ON approval_tasks TO countersign_app USING (actor_id = (SELECT me())
        OR principal_id = (SELECT me()) OR EXISTS (SELECT 1 FROM approval_instances p WHERE p.id = instance_id))
        WITH CHECK (EXISTS (SELECT 1 FROM approval_instances p WHERE p.id = instance_id));
      DROP POLICY with_parent ON approval_actions;
      CREATE POLICY own_or_with_parent ON approval_actions TO countersign_app USING (actor_id = (SELECT me())
        OR EXISTS (SELECT 1 FROM approval_instances p WHERE p.id = instance_id))
        WITH CHECK (EXISTS (SELECT 1 FROM approval_instances p WHERE p.id = instance_id));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY own_or_with_parent ON approval_tasks;
      CREATE POLICY with_parent ON approval_tasks TO countersign_app USING (EXISTS (SELECT 1 FROM approval_instances p WHERE p.id = instance_id));
      DROP POLICY own_or_with_parent ON approval_actions;
      CREATE POLICY with_parent ON approval_actions TO countersign_app USING (EXISTS (SELECT 1 FROM approval_instances p WHERE p.id = instance_id));
    `);
  }
}
