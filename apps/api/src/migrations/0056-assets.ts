import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OWNED_COLUMNS, scopeTable } from './schema.js';

/**
 * What stands at a customer, ours and of competitors. Whoever keeps a record of it is rarely who looks after the customer,
 * so whoever owns the customer sees it, and so does whoever the customer is shared with; neither rewrites what was kept.
 */
export class Assets1700000000056 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ASSETS);
    await scopeTable(runner, {
      table: 'assets',
      module: 'asset',
      sharedThrough: { customer: 'customer_id' },
      changedBy: ['id'],
      alsoSeen: AT_MY_CUSTOMER,
      derived: ['serial_key', 'search_text', 'search_grams'],
    });
    await runner.query(NOT_GIVEN_AWAY);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE assets');
  }
}

const AT_MY_CUSTOMER = 'customer_id = ANY (ARRAY (SELECT s.id FROM customers s WHERE s.owner_id = (SELECT me())))';

const ASSETS = `
  CREATE TABLE assets (
    ${OWNED_COLUMNS},
    number text NOT NULL UNIQUE,
    customer_id uuid NOT NULL REFERENCES customers (id),
    name text NOT NULL CHECK (btrim(name) <> ''),
    brand text NOT NULL CHECK (brand IN ('own', 'competitor')),
    competitor text CHECK (btrim(competitor) <> ''),
    product_id uuid REFERENCES products (id),
    model text,
    serial_number text,
    -- The same without case, width and blanks: by it one piece is told from another.
    serial_key text,
    quantity int NOT NULL CHECK (quantity > 0),
    unit text NOT NULL CHECK (btrim(unit) <> ''),
    contract_id uuid REFERENCES contracts (id),
    location text,
    installed_on date,
    warranty_until date,
    replace_due_on date,
    state text NOT NULL CHECK (state IN ('in_use', 'spare', 'retired', 'removed')),
    note text,
    search_text text NOT NULL,
    search_grams text[] NOT NULL,
    CONSTRAINT asset_of_a_competitor_names_it CHECK ((brand = 'competitor') = (competitor IS NOT NULL)),
    CONSTRAINT asset_of_ours_alone_is_a_product CHECK (product_id IS NULL OR brand = 'own'),
    CONSTRAINT asset_with_a_serial_number_has_its_key CHECK ((serial_number IS NULL) = (serial_key IS NULL)),
    CONSTRAINT asset_is_installed_before_its_warranty_ends CHECK (warranty_until >= installed_on),
    CONSTRAINT asset_is_installed_before_it_is_replaced CHECK (replace_due_on >= installed_on)
  );
  CREATE UNIQUE INDEX assets_serial ON assets (customer_id, serial_key) WHERE deleted_at IS NULL AND serial_key IS NOT NULL;
  CREATE INDEX assets_number ON assets (number, id);
  CREATE INDEX assets_customer ON assets (customer_id, warranty_until);
  CREATE INDEX assets_warranty ON assets (warranty_until, id) WHERE warranty_until IS NOT NULL;
  CREATE INDEX assets_replacement ON assets (replace_due_on, id) WHERE replace_due_on IS NOT NULL;
  CREATE INDEX assets_product ON assets (product_id) WHERE product_id IS NOT NULL;
  CREATE INDEX assets_contract ON assets (contract_id) WHERE contract_id IS NOT NULL;
  CREATE INDEX assets_search ON assets USING gin (search_grams);
`;

const NOT_GIVEN_AWAY = `
  CREATE TRIGGER not_given_away BEFORE UPDATE OF owner_id, deleted_at ON assets FOR EACH ROW
    WHEN (OLD.owner_id IS DISTINCT FROM NEW.owner_id OR OLD.deleted_at IS DISTINCT FROM NEW.deleted_at)
    EXECUTE FUNCTION refuse_giving_away('asset');
`;
