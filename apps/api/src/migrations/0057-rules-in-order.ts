import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Engineering sees every implementation project, support what stands at every customer, finance what bears amounts there
 * too. What a rule makes of a role's scope is a row for each rule, and the scope says which rule it comes from.
 */
export class RulesInOrder1700000000057 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE roles DROP CONSTRAINT roles_traits_check,
        ADD CONSTRAINT roles_traits_check CHECK (traits <@ ARRAY['commercial', 'finance', 'engineering', 'support']);
      INSERT INTO access_rules (id, code, enabled) VALUES
        (gen_random_uuid(), 'engineering-views-projects', true),
        (gen_random_uuid(), 'support-views-assets', true);
    `);
    await runner.query(IN_ORDER);
    await runner.query('SELECT rebuild_reach()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(FORMER);
    await runner.query(`
      DELETE FROM access_rules WHERE code IN ('engineering-views-projects', 'support-views-assets');
      UPDATE roles SET version = version + 1, traits = ARRAY (SELECT unnest(traits) EXCEPT SELECT unnest(ARRAY['engineering', 'support']));
      ALTER TABLE roles DROP CONSTRAINT roles_traits_check,
        ADD CONSTRAINT roles_traits_check CHECK (traits <@ ARRAY['commercial', 'finance']);
      SELECT rebuild_reach();
    `);
  }
}

/** Of the rules that hold and apply to a role, the first decides. */
const IN_ORDER = `
  CREATE OR REPLACE VIEW role_scopes AS
    WITH rules AS MATERIALIZED (
      SELECT * FROM (VALUES
        (1, 'finance-views-amounts', ARRAY['contract', 'project'], 'finance', true, 'all'),
        (2, 'engineering-views-projects', ARRAY['project'], 'engineering', true, 'all'),
        (3, 'support-views-assets', ARRAY['asset'], 'support', true, 'all'),
        (4, 'business-for-sales-only', ARRAY['customer', 'opportunity', 'quote', 'contract'], 'commercial', false, 'self')
      ) each_rule (place, code, modules, trait, marked, scope) WHERE rule_holds(code)
    )
    SELECT r.id AS role_id, s.key AS scope_key, coalesce(ruled.scope, s.value) AS scope,
      CASE WHEN ruled.scope <> s.value THEN ruled.code END AS rule
    FROM roles r CROSS JOIN jsonb_each_text(r.scopes) s LEFT JOIN LATERAL (
      SELECT rules.code, rules.scope FROM rules
      -- What narrows leaves alone what is not seen at all.
      WHERE s.key = ANY (rules.modules) AND (rules.trait = ANY (r.traits)) = rules.marked AND (rules.marked OR s.value <> 'none')
      ORDER BY rules.place LIMIT 1
    ) ruled ON true WHERE r.retired_at IS NULL;
`;

/** A column is not taken from a view that others read: it stays, and says nothing. */
const FORMER = `
  CREATE OR REPLACE VIEW role_scopes AS
    WITH rules AS MATERIALIZED (
      SELECT rule_holds('business-for-sales-only') AS sales_only, rule_holds('finance-views-amounts') AS amounts
    )
    SELECT r.id AS role_id, s.key AS scope_key, CASE
      WHEN rules.amounts AND s.key = 'contract' AND 'finance' = ANY (r.traits) THEN 'all'
      WHEN rules.sales_only AND s.key IN ('customer', 'opportunity', 'quote', 'contract') AND s.value <> 'none'
        AND NOT 'commercial' = ANY (r.traits) THEN 'self'
      ELSE s.value END AS scope, NULL::text AS rule
    FROM roles r CROSS JOIN jsonb_each_text(r.scopes) s CROSS JOIN rules WHERE r.retired_at IS NULL;
`;
