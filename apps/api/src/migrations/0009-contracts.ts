import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OWNED_COLUMNS, RECORD_COLUMNS, recordTable, scopeByParent, scopeTable } from './schema.js';

/** The paper: templates whose clauses have owners, contracts with their lines and clauses, and the guard over both. */
export class Contracts1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TEMPLATES);
    await recordTable(runner, { table: 'contract_templates' });
    await runner.query(CONTRACTS);
    await scopeTable(runner, {
      table: 'contracts',
      module: 'contract',
      sharedThrough: { opportunity: 'opportunity_id' },
      classes: {
        financial: [
          'list_total',
          'net_total',
          'net_excluding_tax',
          'tax_total',
          'net_total_cny',
          'ratio',
          'worst_ratio',
        ],
      },
    });
    await runner.query(LINES);
    await runner.query(CLAUSES);
    await scopeByParent(runner, 'contract_lines', 'contracts', 'contract_id');
    await scopeByParent(runner, 'contract_clauses', 'contracts', 'contract_id');
    await runner.query(GUARD);
    await runner.query(PARTS_GUARD);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE contract_clauses, contract_lines, contracts, contract_template_clauses, contract_templates;
      DROP FUNCTION guard_contract(), guard_contract_part();
    `);
  }
}

const TEMPLATES = `
  CREATE TABLE contract_templates (${RECORD_COLUMNS},
    code text NOT NULL,
    version_number int NOT NULL CHECK (version_number > 0),
    name text NOT NULL,
    active boolean NOT NULL DEFAULT true,
    UNIQUE (code, version_number)
  );
  -- A company text is never edited: contracts are compared with it for ever. A new wording is a new version.
  CREATE TABLE contract_template_clauses (
    id uuid PRIMARY KEY,
    template_id uuid NOT NULL REFERENCES contract_templates (id),
    position int NOT NULL CHECK (position > 0),
    key text NOT NULL,
    title text NOT NULL,
    text text NOT NULL,
    owner_position text NOT NULL REFERENCES positions (code),
    text_hash text NOT NULL,
    UNIQUE (template_id, key)
  );
  GRANT SELECT ON contract_template_clauses TO countersign_app;
  GRANT SELECT, INSERT ON contract_template_clauses TO countersign_house;
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON contract_template_clauses FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

const CONTRACTS = `
  CREATE TABLE contracts (${OWNED_COLUMNS},
    number text NOT NULL UNIQUE,
    title text NOT NULL CHECK (btrim(title) <> ''),
    customer_id uuid NOT NULL REFERENCES customers (id),
    contact_id uuid REFERENCES contacts (id),
    opportunity_id uuid NOT NULL REFERENCES opportunities (id),
    quote_id uuid REFERENCES quotes (id),
    signing_entity_id uuid NOT NULL REFERENCES signing_entities (id),
    template_id uuid NOT NULL REFERENCES contract_templates (id),
    currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    exchange_rate numeric(18,8) NOT NULL CHECK (exchange_rate > 0),
    price_list_id uuid NOT NULL REFERENCES price_lists (id),
    payment_terms text NOT NULL,
    milestones jsonb NOT NULL,
    starts_on date,
    ends_on date CHECK (ends_on >= starts_on),
    note text NOT NULL DEFAULT '',
    status text NOT NULL DEFAULT 'draft' CHECK (status IN
      ('draft', 'in_approval', 'returned', 'rejected', 'withdrawn', 'approved', 'reviewed', 'sealed', 'signed', 'filed')),
    list_total numeric(18,2),
    net_total numeric(18,2) NOT NULL CHECK (net_total >= 0),
    net_excluding_tax numeric(18,2) NOT NULL,
    tax_total numeric(18,2) NOT NULL,
    net_total_cny numeric(18,2) NOT NULL,
    ratio int,
    worst_ratio int,
    worst_line_id uuid,
    text_hash text NOT NULL,
    content_hash text,
    submitted_at timestamptz,
    approved_at timestamptz,
    review_decision text CHECK (review_decision IN ('pass', 'return')),
    review_opinion text,
    reviewed_at timestamptz,
    reviewed_by uuid REFERENCES owners (id),
    seal_id uuid REFERENCES seals (id),
    sealed_at timestamptz,
    sealed_by uuid REFERENCES owners (id),
    signed_on date,
    signature_attachment_id uuid,
    signature_recorded_at timestamptz,
    signature_recorded_by uuid REFERENCES owners (id),
    filing_number text UNIQUE,
    filing_place text,
    filed_at timestamptz,
    filed_by uuid REFERENCES owners (id),
    CHECK (currency <> 'CNY' OR exchange_rate = 1),
    CHECK (net_total = net_excluding_tax + tax_total),
    CHECK (status = 'draft' OR content_hash IS NOT NULL),
    CONSTRAINT contract_review_is_whole CHECK (num_nulls(review_decision, reviewed_at, reviewed_by) IN (0, 3)),
    CONSTRAINT contract_review_comes_first CHECK (status NOT IN ('reviewed', 'sealed', 'signed', 'filed') OR review_decision = 'pass'),
    CONSTRAINT contract_seal_is_whole CHECK (num_nulls(seal_id, sealed_at, sealed_by) IN (0, 3)),
    CONSTRAINT contract_seal_comes_first CHECK (status NOT IN ('sealed', 'signed', 'filed') OR seal_id IS NOT NULL),
    CONSTRAINT contract_signature_is_whole
      CHECK (num_nulls(signed_on, signature_attachment_id, signature_recorded_at, signature_recorded_by) IN (0, 4)),
    CONSTRAINT contract_signature_comes_first CHECK (status NOT IN ('signed', 'filed') OR signed_on IS NOT NULL),
    CONSTRAINT contract_filing_is_whole CHECK (num_nulls(filing_number, filing_place, filed_at, filed_by) IN (0, 4)),
    CONSTRAINT contract_filing_comes_last CHECK ((status = 'filed') = (filing_number IS NOT NULL))
  );
  CREATE INDEX contracts_customer ON contracts (customer_id, submitted_at);
  CREATE INDEX contracts_opportunity ON contracts (opportunity_id);
  CREATE INDEX contracts_quote ON contracts (quote_id);
  CREATE INDEX contracts_status ON contracts (status, updated_at DESC, id DESC) WHERE deleted_at IS NULL;
  CREATE INDEX contracts_signed ON contracts (signed_on, department_id) WHERE signed_on IS NOT NULL;
  CREATE INDEX contracts_title ON contracts USING gin (title gin_trgm_ops);
`;

const LINES = `
  CREATE TABLE contract_lines (
    id uuid PRIMARY KEY,
    contract_id uuid NOT NULL REFERENCES contracts (id),
    position int NOT NULL CHECK (position > 0),
    product_id uuid NOT NULL REFERENCES products (id),
    product_code text NOT NULL,
    product_name text NOT NULL,
    description text NOT NULL,
    unit text NOT NULL,
    quantity numeric(13,4) NOT NULL CHECK (quantity > 0),
    list_price numeric(18,2),
    net_price numeric(18,2) NOT NULL CHECK (net_price >= 0),
    tax_rate int NOT NULL,
    ratio int,
    list_total numeric(18,2),
    net_total numeric(18,2) NOT NULL,
    net_excluding_tax numeric(18,2) NOT NULL,
    tax numeric(18,2) NOT NULL,
    material boolean,
    UNIQUE (contract_id, position) DEFERRABLE INITIALLY DEFERRED,
    CHECK (net_total = net_excluding_tax + tax)
  );
  CREATE INDEX contract_lines_product ON contract_lines (product_id);
`;

const CLAUSES = `
  CREATE TABLE contract_clauses (
    id uuid PRIMARY KEY,
    contract_id uuid NOT NULL REFERENCES contracts (id),
    position int NOT NULL CHECK (position > 0),
    key text NOT NULL,
    title text NOT NULL,
    text text NOT NULL,
    -- Null for a clause that the template has not.
    template_text text,
    owner_position text NOT NULL REFERENCES positions (code),
    text_hash text NOT NULL,
    standard boolean NOT NULL,
    UNIQUE (contract_id, key),
    CHECK (template_text IS NOT NULL OR NOT standard)
  );
`;

/**
 * From its submission on a contract is what somebody decides on, and afterwards what was decided. Each later step may
 * write its own columns, at that step only; everything else is frozen, a column added later too.
 */
const GUARD = `
  CREATE FUNCTION guard_contract() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE
    step text := OLD.status || '>' || NEW.status;
    free text[] := '{version,updated_at,updated_by,owner_id,department_id,status,external_system,external_id,custom}';
    steps jsonb := '{
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
  END $$;
  CREATE TRIGGER guarded BEFORE INSERT OR UPDATE ON contracts FOR EACH ROW EXECUTE FUNCTION guard_contract();
`;

const PARTS_GUARD = `
  CREATE FUNCTION guard_contract_part() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE
    parents uuid[] := ARRAY[CASE WHEN TG_OP <> 'INSERT' THEN OLD.contract_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.contract_id END];
    parent record;
    seen int := 0;
  BEGIN
    -- The lock makes a part and a submission that come at the same moment wait for each other.
    FOR parent IN SELECT status FROM contracts WHERE id = ANY (parents) FOR SHARE LOOP
      seen := seen + 1;
      IF parent.status NOT IN ('draft', 'returned', 'rejected', 'withdrawn') THEN
        RAISE EXCEPTION 'lines and clauses of a contract that is being approved, or was, cannot change' USING ERRCODE = 'CS001';
      END IF;
    END LOOP;
    IF seen = 0 THEN
      RAISE EXCEPTION 'lines and clauses belong to a contract' USING ERRCODE = 'CS001';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END $$;
  CREATE TRIGGER guarded BEFORE INSERT OR UPDATE OR DELETE ON contract_lines FOR EACH ROW EXECUTE FUNCTION guard_contract_part();
  CREATE TRIGGER guarded BEFORE INSERT OR UPDATE OR DELETE ON contract_clauses FOR EACH ROW EXECUTE FUNCTION guard_contract_part();
`;
