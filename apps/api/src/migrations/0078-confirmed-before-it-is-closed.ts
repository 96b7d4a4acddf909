import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * While closings are confirmed, a deal says itself where its closing stands, and is won or lost by nothing but the grant
 * of exactly that. What is being confirmed already goes on; what was closed before stays closed. A project starts in the
 * same way, while that is agreed to first.
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
    await runner.query(STARTS);
    await runner.query(USED);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE approval_grants DROP COLUMN consumed_amount;
      DROP TRIGGER guarded_start ON projects;
      DROP FUNCTION guard_start();
      ALTER TABLE projects DROP COLUMN initiation_hash;
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

const STARTS = `
  ALTER TABLE projects ADD COLUMN initiation_hash text;
  UPDATE projects p SET version = p.version + 1, initiation_hash = i.subject_hash FROM approval_instances i
    WHERE i.subject_type = 'project' AND i.subject_id = p.id AND i.purpose = 'project.initiation'
      AND i.status IN ('running', 'returned', 'blocked', 'suspended');
  CREATE FUNCTION guard_start() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    IF OLD.status = 'planned' AND NEW.status = 'running' AND policy_in_force('project.initiation')
        AND NOT active_grant('project', NEW.id, NEW.initiation_hash, 'project.initiation') THEN
      RAISE EXCEPTION 'a project starts only by a grant for exactly that start' USING ERRCODE = 'CS001';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded_start BEFORE UPDATE ON projects FOR EACH ROW EXECUTE FUNCTION guard_start();
`;

/** Until now the first signed contract had used all of a grant; that stays so for those that are consumed. */
const USED = `
  ALTER TABLE approval_grants ADD COLUMN consumed_amount numeric(18, 2) NOT NULL DEFAULT 0;
  UPDATE approval_grants SET version = version + 1, consumed_amount = max_amount WHERE status = 'consumed' AND max_amount IS NOT NULL;
`;
