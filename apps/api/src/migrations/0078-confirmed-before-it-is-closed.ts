import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * While closings are confirmed, a deal says itself where its closing stands, and is won or lost by nothing but the grant
 * of exactly that. What is being confirmed already goes on; what was closed before stays closed.
 */
export class ConfirmedBeforeItIsClosed1700000000078 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE opportunities
        ADD COLUMN closing text NOT NULL DEFAULT 'none' CHECK (closing IN ('none', 'in_approval', 'returned', 'refused', 'confirmed')),
        ADD COLUMN closing_hash text,
        ADD COLUMN closing_outcome text CHECK (closing_outcome IN ('won', 'lost')),
        ADD COLUMN closing_approval_id uuid REFERENCES approval_instances (id);
      UPDATE opportunities o SET version = o.version + 1, closing = CASE i.status WHEN 'returned' THEN 'returned' ELSE 'in_approval' END,
        closing_hash = i.subject_hash, closing_outcome = i.snapshot #>> '{closing,outcome}', closing_approval_id = i.id
      FROM approval_instances i WHERE i.subject_type = 'opportunity' AND i.subject_id = o.id AND i.purpose = 'opportunity.close'
        AND i.status IN ('running', 'returned', 'blocked', 'suspended');
    `);
    await runner.query(GUARD);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER guarded_closing ON opportunities;
      DROP FUNCTION guard_closing();
      ALTER TABLE opportunities DROP COLUMN closing, DROP COLUMN closing_hash, DROP COLUMN closing_outcome, DROP COLUMN closing_approval_id;
    `);
  }
}

const GUARD = `
  CREATE FUNCTION guard_closing() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    IF OLD.outcome = 'open' AND NEW.outcome <> 'open' AND policy_in_force('opportunity.close')
        AND NOT (NEW.outcome = NEW.closing_outcome AND active_grant('opportunity', NEW.id, NEW.closing_hash, 'opportunity.close')) THEN
      RAISE EXCEPTION 'a deal is closed only by a grant for exactly that closing' USING ERRCODE = 'CS001';
    END IF;
    IF OLD.closing = 'in_approval' AND NEW.outcome = 'open' AND (NEW.name, NEW.expected_amount, NEW.currency, NEW.stage_id)
        IS DISTINCT FROM (OLD.name, OLD.expected_amount, OLD.currency, OLD.stage_id) THEN
      RAISE EXCEPTION 'a deal whose closing is decided does not change meanwhile' USING ERRCODE = 'CS001';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded_closing BEFORE UPDATE ON opportunities FOR EACH ROW EXECUTE FUNCTION guard_closing();
`;
