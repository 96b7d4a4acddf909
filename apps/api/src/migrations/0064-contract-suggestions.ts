import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RECORD_COLUMNS, recordTable } from './schema.js';

/**
 * What approvers propose while a contract is countersigned, and what stays writable beside it: the contract itself is
 * locked, a proposal is a row of its own, and remarks about the paper (`contract_annotations`) are no part of it.
 */
export class ContractSuggestions1700000000064 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ANNOTATIONS);
    await runner.query(guard('contract_annotations() || '));
    await runner.query(SUGGESTIONS);
    await recordTable(runner, {
      table: 'contract_suggestions',
      classes: { financial: ['price_before', 'price_after'] },
    });
    await runner.query(SUGGESTIONS_GUARD);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE contract_suggestions;
      DROP FUNCTION guard_contract_suggestion();
      ${guard('')}
      DROP FUNCTION contract_annotations();
      ALTER TABLE contracts DROP COLUMN filing_hint;
    `);
  }
}

const ANNOTATIONS = `
  ALTER TABLE contracts ADD COLUMN filing_hint text NOT NULL DEFAULT '' CHECK (length(filing_hint) <= 200);
  -- Remarks about a contract; nothing of what is approved, signed or printed.
  CREATE FUNCTION contract_annotations() RETURNS text[] LANGUAGE sql IMMUTABLE AS $$ SELECT '{note,filing_hint}'::text[] $$;
`;

const AMENDABLE = ['in_approval', 'approved', 'reviewed', 'sealed', 'signed', 'filed'];

/** The guard of contracts as it was, with what else may be written at any time. */
function guard(alsoFree: string): string {
  const superseded = AMENDABLE.map((status) => `"${status}>superseded": [],`).join(' ');
  return `
  CREATE OR REPLACE FUNCTION guard_contract() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE
    step text := OLD.status || '>' || NEW.status;
    free text[] := ${alsoFree}'{version,updated_at,updated_by,owner_id,department_id,status,external_system,external_id,custom}'::text[];
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

const SUGGESTIONS = `
  CREATE TABLE contract_suggestions (
    ${RECORD_COLUMNS},
    -- The version that it is to change; an open one goes along to the next version where that left its place alone.
    contract_id uuid NOT NULL REFERENCES contracts (id),
    -- The approval in which it was made, and what its author had before her.
    approval_id uuid NOT NULL REFERENCES approval_instances (id),
    subject_hash text NOT NULL,
    author_id uuid NOT NULL REFERENCES people (id),
    kind text NOT NULL CHECK (kind IN ('clause', 'line')),
    -- Key of the clause, or position of the line.
    place text NOT NULL,
    title text NOT NULL,
    text_before text,
    text_after text,
    quantity_before numeric(13,4),
    quantity_after numeric(13,4) CHECK (quantity_after > 0),
    price_before numeric(18,2),
    price_after numeric(18,2) CHECK (price_after >= 0),
    reason text NOT NULL CHECK (btrim(reason) <> ''),
    status text NOT NULL CHECK (status IN ('open', 'accepted', 'declined', 'withdrawn', 'lapsed')),
    answer text,
    answered_at timestamptz,
    answered_by uuid REFERENCES owners (id),
    -- The version that has it.
    accepted_in uuid REFERENCES contracts (id),
    CONSTRAINT suggestion_changes_something CHECK (CASE kind
      WHEN 'clause' THEN text_after IS DISTINCT FROM text_before AND num_nonnulls(text_before, text_after) = 2
      ELSE num_nonnulls(quantity_before, quantity_after, price_before, price_after) = 4
        AND (quantity_after, price_after) IS DISTINCT FROM (quantity_before, price_before) END),
    CONSTRAINT suggestion_is_answered_as_a_whole CHECK (num_nulls(answered_at, answered_by) = CASE status WHEN 'open' THEN 2 ELSE 0 END),
    CONSTRAINT suggestion_is_declined_with_a_reason CHECK (status <> 'declined' OR btrim(answer) <> ''),
    CONSTRAINT suggestion_is_accepted_somewhere CHECK ((status = 'accepted') = (accepted_in IS NOT NULL))
  );
  CREATE INDEX contract_suggestions_contract ON contract_suggestions (contract_id, created_at, id);
  CREATE INDEX contract_suggestions_approval ON contract_suggestions (approval_id);
  ALTER TABLE contract_suggestions ENABLE ROW LEVEL SECURITY;
  ALTER TABLE contract_suggestions FORCE ROW LEVEL SECURITY;
  CREATE POLICY house ON contract_suggestions TO countersign_house USING (true) WITH CHECK (true);
  CREATE POLICY with_parent ON contract_suggestions FOR SELECT TO countersign_app
    USING (EXISTS (SELECT 1 FROM contracts p WHERE p.id = contract_id));
  CREATE POLICY made_by_author ON contract_suggestions FOR INSERT TO countersign_app
    WITH CHECK (author_id = (SELECT me()) AND status = 'open' AND EXISTS (SELECT 1 FROM contracts p WHERE p.id = contract_id));
  -- By whoever made it, and by whoever put the contract up.
  CREATE POLICY answered ON contract_suggestions FOR UPDATE TO countersign_app
    USING (author_id = (SELECT me()) OR EXISTS (SELECT 1 FROM approval_instances a WHERE a.id = approval_id AND a.submitter_id = (SELECT me())));
`;

/** What somebody proposed stays as it was proposed; it is answered once. */
const SUGGESTIONS_GUARD = `
  CREATE FUNCTION guard_contract_suggestion() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    free text[] := '{version,updated_at,updated_by,contract_id,status,answer,answered_at,answered_by,accepted_in}';
  BEGIN
    IF OLD.status <> 'open' OR to_jsonb(NEW) - free IS DISTINCT FROM to_jsonb(OLD) - free THEN
      RAISE EXCEPTION 'what was proposed stays as it was, and is answered once' USING ERRCODE = 'CS001';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded BEFORE UPDATE ON contract_suggestions FOR EACH ROW EXECUTE FUNCTION guard_contract_suggestion();
`;
