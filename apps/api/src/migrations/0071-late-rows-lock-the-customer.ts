import type { MigrationInterface, QueryRunner } from 'typeorm';

const hold = (look: string): string => `
  CREATE OR REPLACE FUNCTION hold_customer() RETURNS trigger LANGUAGE plpgsql SET role = 'countersign_house' AS $$
  DECLARE
    taken uuid;
  BEGIN
    IF coalesce(current_setting('app.merge', true), '') <> '' THEN RETURN NEW; END IF;
    ${look}
    IF taken IS NOT NULL THEN
      RAISE EXCEPTION 'this customer has been merged into another' USING ERRCODE = 'CS004';
    END IF;
    RETURN NEW;
  END $$;`;

/**
 * A row that is written for a customer takes the lock that its foreign key takes anyway, and looks under it. An advisory
 * lock would stand in shared memory, of which an import of ten thousand customers in one transaction has too little.
 */
export class LateRowsLockTheCustomer1700000000071 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      hold('SELECT merged_into_id INTO taken FROM customers WHERE id = NEW.customer_id FOR KEY SHARE;'),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      hold(`PERFORM pg_advisory_xact_lock_shared(hashtextextended(NEW.customer_id::text, 70));
    SELECT merged_into_id INTO taken FROM customers WHERE id = NEW.customer_id;`),
    );
  }
}
