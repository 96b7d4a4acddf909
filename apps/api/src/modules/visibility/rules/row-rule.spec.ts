import { describe, expect, it } from 'vitest';
import { rulesOf } from './row-rule.js';

const reached = (module: string) =>
  `(owner_id = ANY (ARRAY( SELECT reach.owner_id\n   FROM reach\n  WHERE ((reach.viewer_id = ( SELECT me() AS me)) AND (reach.scope_key = '${module}'::text)))))`;
const shared = (types: string, column: string) =>
  `(${column} = ANY (( SELECT shared_with_me('{${types}}'::text[], false) AS shared_with_me)::uuid[]))`;
const owned = `(customer_id = ANY (ARRAY( SELECT s.id\n   FROM customers s\n  WHERE (s.owner_id = ( SELECT me() AS me)))))`;

const concerned = `(seller_id = ANY (ARRAY( SELECT reach.owner_id\n   FROM reach\n  WHERE ((reach.viewer_id = ( SELECT me() AS me)) AND (reach.scope_key = 'project'::text) AND ( SELECT rule_holds('sales-sees-its-projects'::text) AS rule_holds)))))`;

describe('the text of a policy', () => {
  it('is read as the ways in which it shows a row', () => {
    expect(rulesOf(`(${reached('quote')} OR ${shared('quote,quote_card', 'id')} OR ${owned})`)).toEqual([
      { by: 'reach', module: 'quote' },
      { by: 'share', types: ['quote', 'quote_card'], column: 'id' },
      { by: 'owned', table: 'customers', column: 'customer_id' },
    ]);
    expect(
      rulesOf(
        owned.replace('AS me)', `AS me)) AND ( SELECT rule_holds('owners-read-about-theirs'::text) AS rule_holds`),
      ),
    ).toEqual([{ by: 'owned', table: 'customers', column: 'customer_id', rule: 'owners-read-about-theirs' }]);
    expect(rulesOf(`(${reached('project')} OR ${concerned})`)).toEqual([
      { by: 'reach', module: 'project' },
      { by: 'concerned', module: 'project', column: 'seller_id', rule: 'sales-sees-its-projects' },
    ]);
    expect(
      rulesOf(
        '((actor_id = ( SELECT me() AS me)) OR (EXISTS ( SELECT 1\n   FROM approval_instances p\n  WHERE (p.id = approval_actions.instance_id))))',
      ),
    ).toEqual([
      { by: 'own', column: 'actor_id' },
      { by: 'parent', table: 'approval_instances', column: 'instance_id' },
    ]);
  });

  it('is not understood in part: a condition more makes it another rule', () => {
    expect(rulesOf(`((deleted_at IS NULL) AND ${reached('quote')})`)).toBeNull();
    expect(rulesOf(`(${reached('quote')} OR i_may('quote.view'::text))`)).toBeNull();
    expect(rulesOf('true')).toBeNull();
  });
});
