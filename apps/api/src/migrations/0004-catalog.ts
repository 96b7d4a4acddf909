import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RECORD_COLUMNS, recordTable } from './schema.js';

/** What is sold and at which list price, who sells it (our signing entities), and the seals that close a contract. */
export class Catalog1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PRODUCTS);
    await runner.query(PRICE_LISTS);
    await runner.query(PARTIES);
    await recordTable(runner, { table: 'products', derived: ['search_text', 'search_grams'] });
    await recordTable(runner, { table: 'price_lists' });
    await recordTable(runner, { table: 'signing_entities', classes: { financial: ['bank', 'account'] } });
    await recordTable(runner, { table: 'seals' });
    await runner.query(PRICE_GUARDS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE seals, signing_entities, exchange_rates, price_list_items, price_lists, products;
      DROP FUNCTION guard_price_list(), guard_price_list_item(), current_price_list(text);
    `);
  }
}

const PRODUCTS = `
  CREATE TABLE products (${RECORD_COLUMNS},
    number text NOT NULL UNIQUE,
    code text NOT NULL UNIQUE,
    name text NOT NULL,
    family text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('software', 'hardware', 'service')),
    unit text NOT NULL,
    tax_rate int NOT NULL CHECK (tax_rate BETWEEN 0 AND 10000),
    active boolean NOT NULL DEFAULT true,
    description text NOT NULL DEFAULT '',
    search_text text NOT NULL,
    search_grams text[] NOT NULL
  );
  CREATE INDEX products_search ON products USING gin (search_grams);
  CREATE INDEX products_family ON products (family, code, id) WHERE deleted_at IS NULL;
`;

const PRICE_LISTS = `
  CREATE TABLE price_lists (${RECORD_COLUMNS},
    name text NOT NULL,
    version_number int NOT NULL,
    currency text NOT NULL CHECK (currency IN ('CNY')),
    effective_from date NOT NULL,
    effective_to date,
    status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'published')),
    published_at timestamptz,
    published_by uuid REFERENCES owners (id),
    UNIQUE (currency, version_number),
    CHECK (effective_to >= effective_from),
    CHECK ((status = 'published') = (published_at IS NOT NULL AND published_by IS NOT NULL)),
    -- On every day at most one published list has the say.
    EXCLUDE USING gist (currency WITH =, daterange(effective_from, effective_to, '[]') WITH &&) WHERE (status = 'published')
  );
  CREATE TABLE price_list_items (
    id uuid PRIMARY KEY,
    price_list_id uuid NOT NULL REFERENCES price_lists (id),
    product_id uuid NOT NULL REFERENCES products (id),
    list_price numeric(18,2) NOT NULL CHECK (list_price > 0),
    tax_rate int NOT NULL CHECK (tax_rate BETWEEN 0 AND 10000),
    UNIQUE (price_list_id, product_id)
  );
  CREATE INDEX price_list_items_product ON price_list_items (product_id);
  GRANT SELECT, INSERT, UPDATE, DELETE ON price_list_items TO countersign_app, countersign_house;
  CREATE TRIGGER audited AFTER INSERT OR UPDATE OR DELETE ON price_list_items FOR EACH ROW EXECUTE FUNCTION audit_row();

  -- CNY for one unit of a foreign currency, from a day on; quotes freeze the one of the day they are made.
  CREATE TABLE exchange_rates (
    currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$' AND currency <> 'CNY'),
    effective_from date NOT NULL,
    rate numeric(18,8) NOT NULL CHECK (rate > 0),
    PRIMARY KEY (currency, effective_from)
  );
  GRANT SELECT ON exchange_rates TO countersign_app;
  GRANT SELECT, INSERT ON exchange_rates TO countersign_house;

  CREATE FUNCTION current_price_list(wanted text) RETURNS uuid LANGUAGE sql STABLE AS $$
    SELECT id FROM price_lists WHERE status = 'published' AND currency = wanted AND deleted_at IS NULL
      AND daterange(effective_from, effective_to, '[]') @> (app_now() AT TIME ZONE 'Asia/Shanghai')::date
  $$;
`;

const PARTIES = `
  CREATE TABLE signing_entities (${RECORD_COLUMNS},
    name text NOT NULL UNIQUE,
    credit_code text NOT NULL UNIQUE,
    address text NOT NULL,
    phone text NOT NULL DEFAULT '',
    bank text NOT NULL,
    account text NOT NULL,
    representative text NOT NULL DEFAULT '',
    sort int NOT NULL DEFAULT 0,
    active boolean NOT NULL DEFAULT true
  );
  CREATE TABLE seals (${RECORD_COLUMNS},
    code text NOT NULL UNIQUE,
    name text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('contract', 'company', 'finance')),
    signing_entity_id uuid NOT NULL REFERENCES signing_entities (id),
    keeper_id uuid NOT NULL REFERENCES people (id),
    active boolean NOT NULL DEFAULT true
  );
  CREATE INDEX seals_entity ON seals (signing_entity_id);
`;

/** A published price is what approvals were decided on: it ends, but it never changes. */
const PRICE_GUARDS = `
  CREATE FUNCTION guard_price_list() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.status = 'published' AND (to_jsonb(NEW) - '{effective_to,version,updated_at,updated_by,custom}'::text[])
        IS DISTINCT FROM (to_jsonb(OLD) - '{effective_to,version,updated_at,updated_by,custom}'::text[]) THEN
      RAISE EXCEPTION 'a published price list cannot change' USING ERRCODE = 'CS001';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded BEFORE UPDATE ON price_lists FOR EACH ROW EXECUTE FUNCTION guard_price_list();

  CREATE FUNCTION guard_price_list_item() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    touched uuid[] := ARRAY[CASE WHEN TG_OP <> 'INSERT' THEN OLD.price_list_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.price_list_id END];
    item record;
  BEGIN
    FOR item IN SELECT status FROM price_lists WHERE id = ANY (touched) FOR SHARE LOOP
      IF item.status <> 'draft' THEN
        RAISE EXCEPTION 'the prices of a published list cannot change' USING ERRCODE = 'CS001';
      END IF;
    END LOOP;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END $$;
  CREATE TRIGGER guarded BEFORE INSERT OR UPDATE OR DELETE ON price_list_items FOR EACH ROW EXECUTE FUNCTION guard_price_list_item();
`;
