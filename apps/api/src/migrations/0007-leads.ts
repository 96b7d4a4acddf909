import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OWNED_COLUMNS, ownerHistory, scopeTable } from './schema.js';

/** Enquiries before they are customers, and the links they keep to what became of them. */
export class Leads1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LEADS);
    await scopeTable(runner, {
      table: 'leads',
      module: 'lead',
      classes: { personal: ['contact_name', 'phone', 'email', 'wechat'] },
      derived: ['name_folded', 'name_core', 'same_as', 'search_text', 'search_grams'],
    });
    await ownerHistory(runner, 'leads', 'lead_owners', 'lead_id');
    await runner.query(
      'ALTER TABLE opportunities ADD CONSTRAINT opportunities_lead FOREIGN KEY (lead_id) REFERENCES leads (id)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE opportunities DROP CONSTRAINT opportunities_lead;
      DROP TABLE lead_owners, leads CASCADE;
      DROP FUNCTION keep_lead_owners();
    `);
  }
}

const LEADS = `
  CREATE TABLE leads (
    ${OWNED_COLUMNS},
    number text NOT NULL UNIQUE,
    name text NOT NULL,
    name_folded text NOT NULL,
    name_core text NOT NULL,
    -- What makes two leads of a file the same: the stock code, else the folded name.
    same_as text NOT NULL,
    short_name text,
    stock_code text,
    contact_name text,
    title text,
    phone text,
    email text,
    wechat text,
    source text NOT NULL CHECK (source IN ('phone', 'industry_news', 'colleague', 'key_account_visit', 'design_institute', 'web_search',
      'website_form', 'online_chat', 'exhibition', 'referral', 'import', 'other')),
    campaign text,
    industry text,
    region text,
    address text,
    need text,
    note text,
    status text NOT NULL CHECK (status IN ('new', 'assigned', 'following', 'qualified', 'unqualified')),
    unqualified_reason text CHECK (unqualified_reason IN ('no_need', 'no_budget', 'unreachable', 'duplicate', 'not_a_target', 'other')),
    unqualified_note text,
    customer_id uuid REFERENCES customers (id),
    contact_id uuid REFERENCES contacts (id),
    opportunity_id uuid REFERENCES opportunities (id),
    qualified_at timestamptz,
    import_id uuid,
    search_text text NOT NULL,
    search_grams text[] NOT NULL,
    CONSTRAINT qualified_lead_has_its_links CHECK (
      (status = 'qualified') = (qualified_at IS NOT NULL AND customer_id IS NOT NULL AND contact_id IS NOT NULL AND opportunity_id IS NOT NULL)),
    CONSTRAINT unqualified_lead_has_a_reason CHECK ((status = 'unqualified') = (unqualified_reason IS NOT NULL))
  );
  CREATE INDEX leads_same_as ON leads (same_as) WHERE deleted_at IS NULL;
  CREATE INDEX leads_name_folded ON leads (name_folded) WHERE deleted_at IS NULL;
  CREATE INDEX leads_name_core ON leads (name_core) WHERE deleted_at IS NULL;
  CREATE INDEX leads_name ON leads (name, id);
  CREATE INDEX leads_number ON leads (number, id);
  CREATE INDEX leads_status ON leads (status, updated_at DESC, id DESC);
  CREATE INDEX leads_customer ON leads (customer_id) WHERE customer_id IS NOT NULL;
  CREATE INDEX leads_import ON leads (import_id) WHERE import_id IS NOT NULL;
  CREATE INDEX leads_search ON leads USING gin (search_grams);
`;
