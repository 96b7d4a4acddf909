import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a product costs us stands beside its list price, and is frozen on the lines that are made from it; what is left of
 * the price is kept with the document. A contract is of a type, and an amendment may have a policy of its own.
 */
export class CostsAndContractTypes1700000000062 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE price_list_items ADD COLUMN cost numeric(18,2) CHECK (cost >= 0);
      ALTER TABLE quote_lines ADD COLUMN cost numeric(18,2) CHECK (cost >= 0);
      ALTER TABLE contract_lines ADD COLUMN cost numeric(18,2) CHECK (cost >= 0);
      ALTER TABLE quotes ADD COLUMN margin int;
      -- Those from before are of the type that is decided on most strictly.
      ALTER TABLE contracts ADD COLUMN margin int,
        ADD COLUMN type text NOT NULL DEFAULT 'integration' CHECK (type IN ('product', 'integration', 'service'));
      ALTER TABLE contracts ALTER COLUMN type DROP DEFAULT;
    `);
    // No history repeats them to anybody: who may know what things cost is asked where it is shown.
    for (const column of GUARDED) await runner.query(`COMMENT ON COLUMN ${column} IS 'class: secret'`);
    await runner.query(granting(ALSO_AMENDMENTS));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(granting(ONE));
    await runner.query(`
      ALTER TABLE contracts DROP COLUMN type, DROP COLUMN margin;
      ALTER TABLE quotes DROP COLUMN margin;
      ALTER TABLE contract_lines DROP COLUMN cost;
      ALTER TABLE quote_lines DROP COLUMN cost;
      ALTER TABLE price_list_items DROP COLUMN cost;
    `);
  }
}

const GUARDED = [
  'price_list_items.cost',
  'quote_lines.cost',
  'contract_lines.cost',
  'quotes.margin',
  'contracts.margin',
];

/** Whether a grant of exactly this content is active; that of an amendment is one of a contract. */
function granting(purpose: string): string {
  return `CREATE OR REPLACE FUNCTION active_grant(of_type text, of_id uuid, of_hash text, of_purpose text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
      SELECT EXISTS (SELECT 1 FROM approval_grants
        WHERE subject_type = of_type AND subject_id = of_id AND content_hash = of_hash AND ${purpose}
          AND status IN ('active', 'consumed') AND (valid_until IS NULL OR valid_until >= (app_now() AT TIME ZONE 'Asia/Shanghai')::date))
    $$`;
}

const ONE = 'purpose = of_purpose';
const ALSO_AMENDMENTS = `(purpose = of_purpose OR of_purpose = 'contract.approval' AND purpose = 'contract.amendment')`;
