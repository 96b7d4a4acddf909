import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A new customer is reviewed before it counts as one: where its review stands is kept with it. What was there before, and
 * what is imported, counts as accepted.
 */
export class ReviewedBeforeItCounts1700000000077 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(IN_FORCE);
    await runner.query(`
      ALTER TABLE customers
        ADD COLUMN admission text NOT NULL DEFAULT 'accepted'
          CHECK (admission IN ('unreviewed', 'in_review', 'returned', 'accepted', 'rejected')),
        ADD COLUMN admission_hash text;
      CREATE INDEX customers_to_be_accepted ON customers (admission) WHERE admission <> 'accepted';
    `);
    await runner.query(GUARD);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER guarded_admission ON customers;
      DROP FUNCTION guard_admission();
      ALTER TABLE customers DROP COLUMN admission, DROP COLUMN admission_hash;
      DROP FUNCTION policy_in_force(text);
    `);
  }
}

const IN_FORCE = `
  -- Whether anything decides on this today; what has no policy is not asked about.
  CREATE FUNCTION policy_in_force(of_purpose text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT EXISTS (SELECT 1 FROM approval_policies p JOIN approval_policy_versions v ON v.policy_id = p.id
      WHERE p.purpose = of_purpose AND v.effective_from <= app_now() AND v.retired_at IS NULL)
  $$;
  GRANT EXECUTE ON FUNCTION policy_in_force(text) TO countersign_app, countersign_house;
`;

/** Whoever enters a customer has it reviewed; nobody but the approval of exactly what was put up makes it accepted. */
const GUARD = `
  CREATE FUNCTION guard_admission() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE
    steps jsonb := '{"unreviewed": ["in_review"], "returned": ["in_review", "unreviewed"], "rejected": ["in_review"],
      "in_review": ["accepted", "rejected", "returned", "unreviewed"], "accepted": []}';
  BEGIN
    IF TG_OP = 'INSERT' THEN
      IF NEW.import_id IS NULL AND me() IS NOT NULL AND policy_in_force('customer.admission') THEN NEW.admission := 'unreviewed'; END IF;
      RETURN NEW;
    END IF;
    IF NEW.admission <> OLD.admission AND NOT (steps -> OLD.admission) ? NEW.admission THEN
      RAISE EXCEPTION 'the review of a customer does not go from % to %', OLD.admission, NEW.admission USING ERRCODE = 'CS001';
    END IF;
    IF NEW.admission = 'accepted' AND OLD.admission <> 'accepted'
        AND NOT active_grant('customer', NEW.id, NEW.admission_hash, 'customer.admission') THEN
      RAISE EXCEPTION 'a customer is accepted only by a grant for exactly what was reviewed' USING ERRCODE = 'CS001';
    END IF;
    IF OLD.admission = 'in_review' AND
        (NEW.number, NEW.name, NEW.credit_code, NEW.industry, NEW.company_size, NEW.registered_address, NEW.region, NEW.kind,
          NEW.parent_id, NEW.source, NEW.grade, NEW.primary_contact_id, NEW.main_needs) IS DISTINCT FROM
        (OLD.number, OLD.name, OLD.credit_code, OLD.industry, OLD.company_size, OLD.registered_address, OLD.region, OLD.kind,
          OLD.parent_id, OLD.source, OLD.grade, OLD.primary_contact_id, OLD.main_needs) THEN
      RAISE EXCEPTION 'what is reviewed of a customer does not change meanwhile' USING ERRCODE = 'CS001';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded_admission BEFORE INSERT OR UPDATE ON customers FOR EACH ROW EXECUTE FUNCTION guard_admission();
`;
