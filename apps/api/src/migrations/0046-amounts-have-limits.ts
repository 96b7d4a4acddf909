import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which limit of a role covers what is financial, written where the column says that it is: read by the histories. */
export class AmountsHaveLimits1700000000046 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, limits] of Object.entries(LIMITS))
      await runner.query(rewritten(table, 'class: financial', `class: financial, ${limits}`));
    for (const [table, limit] of Object.entries(LINES))
      for (const column of OF_A_LINE)
        await runner.query(`COMMENT ON COLUMN ${table}.${column} IS 'class: financial, ${limit}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, limits] of Object.entries(LIMITS))
      await runner.query(rewritten(table, `class: financial, ${limits}`, 'class: financial'));
    for (const table of Object.keys(LINES))
      for (const column of OF_A_LINE) await runner.query(`COMMENT ON COLUMN ${table}.${column} IS NULL`);
  }
}

/** An approval and its grant may be of any document. */
const ANY_DOCUMENT = 'opportunity.amounts quote.amounts contract.amounts';

const LIMITS: Readonly<Record<string, string>> = {
  customers: 'customer.amounts',
  opportunities: 'opportunity.amounts',
  quotes: 'quote.amounts',
  contracts: 'contract.amounts',
  approval_instances: ANY_DOCUMENT,
  approval_grants: ANY_DOCUMENT,
};

/** Lines were audited and said nothing of what they hold. */
const LINES = { quote_lines: 'quote.amounts', contract_lines: 'contract.amounts' };
const OF_A_LINE = 'list_price net_price ratio list_total net_total net_excluding_tax tax material'.split(' ');

function rewritten(table: string, from: string, to: string): string {
  return `
    DO $$ DECLARE c text; BEGIN
      FOR c IN SELECT attname FROM pg_attribute
        WHERE attrelid = '${table}'::regclass AND col_description(attrelid, attnum) = '${from}'
      LOOP EXECUTE format('COMMENT ON COLUMN ${table}.%I IS %L', c, '${to}'); END LOOP;
    END $$`;
}
