import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * News of an appeal or of a merge says which record it is about, so that it names it for as long as its reader sees that.
 * What was told before says so only in the key by which it is told once.
 */
export class OldNewsIsAboutARecord1700000000119 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET LOCAL role = 'countersign_house';
      UPDATE notifications SET params = params || jsonb_build_object('appealId', split_part(dedup_key, ' ', 2))
        WHERE kind IN ('appeal_opened', 'appeal_rejected') AND NOT params ? 'appealId'
          AND dedup_key ~ '^appeal_(opened|decided) [0-9a-f-]{36}$';
      UPDATE notifications n SET params = params || jsonb_build_object('mergedId', m.loser_id)
        FROM customer_merges m
        WHERE n.kind IN ('customer_merged', 'customer_merge_undone') AND NOT n.params ? 'mergedId'
          AND n.dedup_key = n.kind || ' ' || m.id;
      RESET role;
    `);
  }

  /** What a former version does not ask for it leaves alone. */
  async down(): Promise<void> {}
}
