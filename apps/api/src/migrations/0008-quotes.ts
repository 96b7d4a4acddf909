import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OWNED_COLUMNS, scopeByParent, scopeTable } from './schema.js';

/** Quotes and their lines, and the guard that keeps what is being approved, or was, exactly as it is. */
export class Quotes1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(QUOTES);
    await scopeTable(runner, {
      table: 'quotes',
      module: 'quote',
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
    await scopeByParent(runner, 'quote_lines', 'quotes', 'quote_id');
    await runner.query(GUARD);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE quote_lines, quotes;
      DROP FUNCTION guard_quote(), guard_quote_line();
    `);
  }
}

const QUOTES = `
  CREATE TABLE quotes (${OWNED_COLUMNS},
    number text NOT NULL,
    revision int NOT NULL CHECK (revision > 0),
    previous_id uuid REFERENCES quotes (id),
    title text NOT NULL CHECK (btrim(title) <> ''),
    customer_id uuid NOT NULL REFERENCES customers (id),
    contact_id uuid REFERENCES contacts (id),
    opportunity_id uuid NOT NULL REFERENCES opportunities (id),
    signing_entity_id uuid NOT NULL REFERENCES signing_entities (id),
    currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    exchange_rate numeric(18,8) NOT NULL CHECK (exchange_rate > 0),
    price_list_id uuid NOT NULL REFERENCES price_lists (id),
    payment_terms text NOT NULL,
    milestones jsonb NOT NULL,
    valid_until date NOT NULL,
    justification text NOT NULL DEFAULT '',
    note text NOT NULL DEFAULT '',
    status text NOT NULL DEFAULT 'draft'
      CHECK (status IN ('draft', 'in_approval', 'approved', 'rejected', 'returned', 'withdrawn', 'superseded')),
    list_total numeric(18,2),
    net_total numeric(18,2) NOT NULL CHECK (net_total >= 0),
    net_excluding_tax numeric(18,2) NOT NULL,
    tax_total numeric(18,2) NOT NULL,
    net_total_cny numeric(18,2) NOT NULL,
    ratio int,
    worst_ratio int,
    worst_line_id uuid,
    content_hash text,
    submitted_at timestamptz,
    decided_at timestamptz,
    CHECK ((revision = 1) = (previous_id IS NULL)),
    CHECK (currency <> 'CNY' OR exchange_rate = 1),
    CHECK (net_total = net_excluding_tax + tax_total),
    CHECK (status = 'draft' OR content_hash IS NOT NULL)
  );
  CREATE INDEX quotes_customer ON quotes (customer_id);
  CREATE INDEX quotes_opportunity ON quotes (opportunity_id);
  CREATE INDEX quotes_status ON quotes (status, updated_at DESC, id DESC) WHERE deleted_at IS NULL;
  CREATE INDEX quotes_title ON quotes USING gin (title gin_trgm_ops);
  CREATE UNIQUE INDEX quotes_number ON quotes (number, revision) WHERE deleted_at IS NULL;
  CREATE UNIQUE INDEX quotes_previous ON quotes (previous_id) WHERE previous_id IS NOT NULL AND deleted_at IS NULL;
`;

const LINES = `
  CREATE TABLE quote_lines (
    id uuid PRIMARY KEY,
    quote_id uuid NOT NULL REFERENCES quotes (id),
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
    UNIQUE (quote_id, position) DEFERRABLE INITIALLY DEFERRED,
    CHECK (net_total = net_excluding_tax + tax)
  );
  CREATE INDEX quote_lines_product ON quote_lines (product_id);
`;

/**
 * From its submission on a quote is what somebody decides on, and afterwards what was decided: nothing of it may change
 * but where it stands and whose it is. What is not named as free is frozen, so a column added later is frozen too.
 */
const GUARD = `
  CREATE FUNCTION guard_quote() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE
    free text[] := '{version,updated_at,updated_by,owner_id,department_id,status,decided_at,external_system,external_id,custom}';
    steps jsonb := '{
      "draft": ["in_approval"], "returned": ["in_approval", "withdrawn"], "rejected": ["in_approval"], "withdrawn": ["in_approval"],
      "in_approval": ["approved", "rejected", "returned", "withdrawn"], "approved": ["superseded"], "superseded": []}';
  BEGIN
    IF TG_OP = 'INSERT' THEN
      IF NEW.status <> 'draft' OR NEW.content_hash IS NOT NULL THEN
        RAISE EXCEPTION 'a quote begins as a draft' USING ERRCODE = 'CS001';
      END IF;
      RETURN NEW;
    END IF;
    IF NEW.status <> OLD.status AND NOT (steps -> OLD.status) ? NEW.status THEN
      RAISE EXCEPTION 'a quote does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'CS001';
    END IF;
    IF OLD.status IN ('in_approval', 'approved', 'superseded') AND to_jsonb(NEW) - free IS DISTINCT FROM to_jsonb(OLD) - free THEN
      RAISE EXCEPTION 'a quote that is being approved, or was, cannot change' USING ERRCODE = 'CS001';
    END IF;
    IF NEW.status = 'approved' AND OLD.status <> 'approved' AND NOT active_grant('quote', NEW.id, NEW.content_hash, 'quote.discount') THEN
      RAISE EXCEPTION 'a quote is approved only by a grant for exactly its content' USING ERRCODE = 'CS001';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded BEFORE INSERT OR UPDATE ON quotes FOR EACH ROW EXECUTE FUNCTION guard_quote();

  CREATE FUNCTION guard_quote_line() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE
    parents uuid[] := ARRAY[CASE WHEN TG_OP <> 'INSERT' THEN OLD.quote_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.quote_id END];
    parent record;
    seen int := 0;
  BEGIN
    -- The lock makes a line and a submission that come at the same moment wait for each other.
    FOR parent IN SELECT status FROM quotes WHERE id = ANY (parents) FOR SHARE LOOP
      seen := seen + 1;
      IF parent.status NOT IN ('draft', 'returned', 'rejected', 'withdrawn') THEN
        RAISE EXCEPTION 'the lines of a quote that is being approved, or was, cannot change' USING ERRCODE = 'CS001';
      END IF;
    END LOOP;
    IF seen = 0 THEN
      RAISE EXCEPTION 'a line belongs to a quote' USING ERRCODE = 'CS001';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END $$;
  CREATE TRIGGER guarded BEFORE INSERT OR UPDATE OR DELETE ON quote_lines FOR EACH ROW EXECUTE FUNCTION guard_quote_line();
`;
