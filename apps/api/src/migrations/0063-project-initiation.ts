import type { MigrationInterface, QueryRunner } from 'typeorm';

/** While the start of a project is being decided, its customer is not recycled. */
export class ProjectInitiation1700000000063 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`INSERT INTO customer_paths VALUES ('project', 'projects', 'customer_id')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM customer_paths WHERE subject_type = 'project'`);
  }
}
