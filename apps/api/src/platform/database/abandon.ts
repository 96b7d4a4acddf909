import type { QueryRunner } from 'typeorm';

/** Whatever was begun is taken back, and the connection given back, also where it is gone already. */
export async function abandon(runner: QueryRunner): Promise<void> {
  if (runner.isReleased) return;
  await runner.query('ROLLBACK').catch(() => undefined);
  await runner.release().catch(() => undefined);
}
