import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OWNED_COLUMNS, ownerHistory, scopeTable } from './schema.js';

/** Companies and the people in them. A customer is never without a primary contact: the reference is not null. */
export class Customers1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CUSTOMERS);
    await runner.query(CONTACTS);
    await scopeTable(runner, {
      table: 'customers',
      module: 'customer',
      classes: { financial: ['budget_range', 'historic_amount'] },
      derived: ['name_folded', 'name_core', 'search_text', 'search_grams'],
    });
    await ownerHistory(runner, 'customers', 'customer_owners', 'customer_id');
    await scopeTable(runner, {
      table: 'contacts',
      module: 'customer',
      sharedThrough: { customer: 'customer_id' },
      classes: {
        personal: [
          'name',
          'office_phone',
          'mobile',
          'email',
          'wechat',
          'gender',
          'birthday',
          'education',
          'work_history',
          'hobbies',
          'note',
        ],
      },
      derived: ['search_text', 'search_grams'],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE customer_owners, contacts, customers CASCADE; DROP FUNCTION keep_customer_owners();`,
    );
  }
}

const CUSTOMERS = `
  CREATE TABLE customers (
    ${OWNED_COLUMNS},
    number text NOT NULL UNIQUE,
    name text NOT NULL,
    name_folded text NOT NULL,
    name_core text NOT NULL,
    industry text NOT NULL,
    company_size text NOT NULL CHECK (company_size IN ('large', 'medium', 'small')),
    registered_address text NOT NULL,
    business_address text,
    source text NOT NULL CHECK (source IN ('phone', 'industry_news', 'colleague', 'key_account_visit', 'design_institute', 'web_search',
      'website_form', 'online_chat', 'exhibition', 'referral', 'import', 'other')),
    first_contact_on date NOT NULL,
    grade text NOT NULL CHECK (grade IN ('A', 'B', 'C', 'D')),
    primary_contact_id uuid NOT NULL,
    key_decision_maker text,
    main_needs text NOT NULL,
    budget_range text,
    purchase_time text,
    historic_amount numeric(18, 2),
    historic_currency text NOT NULL DEFAULT 'CNY',
    last_deal_on date,
    status text NOT NULL CHECK (status IN ('active', 'dormant', 'lost')),
    credit_code text,
    region text,
    parent_id uuid REFERENCES customers (id) CHECK (parent_id <> id),
    kind text NOT NULL CHECK (kind IN ('end_user', 'design_institute', 'system_integrator', 'partner')),
    stock_code text,
    import_id uuid,
    search_text text NOT NULL,
    search_grams text[] NOT NULL
  );
  CREATE UNIQUE INDEX customers_name_once ON customers (name_folded) WHERE deleted_at IS NULL;
  CREATE UNIQUE INDEX customers_credit_code_once ON customers (credit_code) WHERE credit_code IS NOT NULL AND deleted_at IS NULL;
  CREATE INDEX customers_name_core ON customers (name_core) WHERE deleted_at IS NULL;
  CREATE INDEX customers_name ON customers (name, id);
  CREATE INDEX customers_number ON customers (number, id);
  CREATE INDEX customers_parent ON customers (parent_id) WHERE parent_id IS NOT NULL;
  CREATE INDEX customers_import ON customers (import_id) WHERE import_id IS NOT NULL;
  CREATE INDEX customers_search ON customers USING gin (search_grams);
`;

const CONTACTS = `
  CREATE TABLE contacts (
    ${OWNED_COLUMNS},
    number text NOT NULL UNIQUE,
    customer_id uuid NOT NULL REFERENCES customers (id),
    name text NOT NULL,
    title text NOT NULL,
    department text,
    role text NOT NULL CHECK (role IN ('decision_maker', 'influencer', 'user', 'technical_evaluator')),
    gender text CHECK (gender IN ('male', 'female')),
    office_phone text,
    mobile text,
    email text,
    wechat text,
    birthday date,
    education text,
    work_history text,
    hobbies text,
    preferred_channel text CHECK (preferred_channel IN ('phone', 'email', 'meeting', 'wechat')),
    relationship text NOT NULL CHECK (relationship IN ('stranger', 'acquainted', 'familiar', 'trusted', 'partner')),
    note text,
    search_text text NOT NULL,
    search_grams text[] NOT NULL
  );
  CREATE INDEX contacts_customer ON contacts (customer_id);
  CREATE INDEX contacts_name ON contacts (name, id);
  CREATE INDEX contacts_mobile ON contacts (mobile) WHERE mobile IS NOT NULL;
  CREATE INDEX contacts_search ON contacts USING gin (search_grams);
  -- Customer and primary contact are born together, so this is checked at the end of the transaction.
  ALTER TABLE customers ADD CONSTRAINT customers_primary_contact FOREIGN KEY (primary_contact_id) REFERENCES contacts (id)
    DEFERRABLE INITIALLY DEFERRED;
`;
