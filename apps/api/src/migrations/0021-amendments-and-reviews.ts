import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A contract may be amended: the next version is a row of its own, so that what was approved stays as it is. The older one
 * is superseded once the newer is approved, or, where it is in force already, once the newer is signed.
 */
export class AmendmentsAndReviews1700000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE contracts
        ADD COLUMN revision int NOT NULL DEFAULT 1 CHECK (revision > 0),
        ADD COLUMN previous_id uuid REFERENCES contracts (id),
        DROP CONSTRAINT contracts_number_key,
        ADD CONSTRAINT contracts_number_key UNIQUE (number, revision),
        ADD CONSTRAINT contract_follows_one CHECK ((revision = 1) = (previous_id IS NULL)),
        DROP CONSTRAINT contracts_status_check,
        ADD CONSTRAINT contracts_status_check CHECK (status IN
          ('draft', 'in_approval', 'returned', 'rejected', 'withdrawn', 'approved', 'reviewed', 'sealed', 'signed', 'filed', 'superseded')),
        DROP CONSTRAINT contract_filing_comes_last,
        ADD CONSTRAINT contract_filing_comes_last CHECK (status = 'superseded' OR (status = 'filed') = (filing_number IS NOT NULL));
      CREATE UNIQUE INDEX contracts_amended_once ON contracts (previous_id) WHERE deleted_at IS NULL;
    `);
    await runner.query(guard(AMENDABLE));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(guard([]));
    await runner.query(`
      DROP INDEX contracts_amended_once;
      ALTER TABLE contracts
        DROP CONSTRAINT contract_filing_comes_last,
        ADD CONSTRAINT contract_filing_comes_last CHECK ((status = 'filed') = (filing_number IS NOT NULL)),
        DROP CONSTRAINT contracts_status_check,
        ADD CONSTRAINT contracts_status_check CHECK (status IN
          ('draft', 'in_approval', 'returned', 'rejected', 'withdrawn', 'approved', 'reviewed', 'sealed', 'signed', 'filed')),
        DROP CONSTRAINT contract_follows_one,
        DROP CONSTRAINT contracts_number_key,
        ADD CONSTRAINT contracts_number_key UNIQUE (number),
        DROP COLUMN previous_id,
        DROP COLUMN revision;
    `);
  }
}

const AMENDABLE = ['in_approval', 'approved', 'reviewed', 'sealed', 'signed', 'filed'];

/** The guard of contracts with the ways into `superseded`. */
function guard(amendable: readonly string[]): string {
  const superseded = amendable.map((status) => `"${status}>superseded": [],`).join(' ');
  return `
  CREATE OR REPLACE FUNCTION guard_contract() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE
    step text := OLD.status || '>' || NEW.status;
    free text[] := '{version,updated_at,updated_by,owner_id,department_id,status,external_system,external_id,custom}';
    steps jsonb := '{ ${superseded}
      "draft>in_approval": [], "returned>in_approval": [], "rejected>in_approval": [], "withdrawn>in_approval": [], "returned>withdrawn": [],
      "in_approval>approved": ["approved_at"], "in_approval>rejected": [], "in_approval>returned": [], "in_approval>withdrawn": [],
      "approved>reviewed": ["review_decision", "review_opinion", "reviewed_at", "reviewed_by"],
      "approved>returned": ["review_decision", "review_opinion", "reviewed_at", "reviewed_by"],
      "reviewed>sealed": ["seal_id", "sealed_at", "sealed_by"],
      "sealed>signed": ["signed_on", "signature_attachment_id", "signature_recorded_at", "signature_recorded_by"],
      "signed>filed": ["filing_number", "filing_place", "filed_at", "filed_by"]}';
  BEGIN
    IF TG_OP = 'INSERT' THEN
      IF NEW.status <> 'draft' OR NEW.content_hash IS NOT NULL THEN
        RAISE EXCEPTION 'a contract begins as a draft' USING ERRCODE = 'CS001';
      END IF;
      RETURN NEW;
    END IF;
    IF NEW.status <> OLD.status THEN
      IF NOT steps ? step THEN
        RAISE EXCEPTION 'a contract does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'CS001';
      END IF;
      free := free || ARRAY (SELECT jsonb_array_elements_text(steps -> step));
    END IF;
    IF OLD.status NOT IN ('draft', 'returned', 'rejected', 'withdrawn') AND to_jsonb(NEW) - free IS DISTINCT FROM to_jsonb(OLD) - free THEN
      RAISE EXCEPTION 'a contract that is being approved, or was, cannot change' USING ERRCODE = 'CS001';
    END IF;
    IF NEW.status <> OLD.status AND NEW.status IN ('approved', 'reviewed', 'sealed', 'signed', 'filed')
        AND NOT active_grant('contract', NEW.id, NEW.content_hash, 'contract.approval') THEN
      RAISE EXCEPTION 'a contract goes on only with an approval of exactly its content' USING ERRCODE = 'CS001';
    END IF;
    RETURN NEW;
  END $$;`;
}
