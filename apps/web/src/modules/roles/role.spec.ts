import { describe, expect, it } from 'vitest';
import { overruled, type Rule } from './role';

const rule = (code: string, enabled = true): Rule => ({ code, enabled, version: 1, name: code, sentence: '' });
const SALES_ONLY = rule('business-for-sales-only');
const AMOUNTS = rule('finance-views-amounts');
const scopes = { customer: 'department', contract: 'self', activity: 'all', quote: 'none' };

describe('a role whose scope a rule changes', () => {
  it('says that a role outside of selling sees its own customers only', () => {
    expect(overruled('customer', { scopes, traits: [] }, [SALES_ONLY])).toEqual({ scope: 'self', rule: SALES_ONLY });
  });

  it('says nothing of a role of selling, of what does not belong to selling, and of what is not seen at all', () => {
    expect(overruled('customer', { scopes, traits: ['commercial'] }, [SALES_ONLY])).toBeNull();
    expect(overruled('activity', { scopes, traits: [] }, [SALES_ONLY])).toBeNull();
    expect(overruled('quote', { scopes, traits: [] }, [SALES_ONLY])).toBeNull();
  });

  it('says that finance sees every contract, which comes before what selling keeps to itself', () => {
    const found = overruled('contract', { scopes, traits: ['finance'] }, [SALES_ONLY, AMOUNTS]);
    expect(found).toEqual({ scope: 'all', rule: AMOUNTS });
  });

  it('says that engineering sees every project and support every asset, each by its own rule', () => {
    const [projects, assets] = [rule('engineering-views-projects'), rule('support-views-assets')];
    const of = { project: 'department', asset: 'none' };
    expect(overruled('project', { scopes: of, traits: ['engineering'] }, [projects])).toEqual({
      scope: 'all',
      rule: projects,
    });
    expect(overruled('asset', { scopes: of, traits: ['support'] }, [assets])).toEqual({ scope: 'all', rule: assets });
    expect(overruled('asset', { scopes: of, traits: ['engineering'] }, [projects, assets])).toBeNull();
  });

  it('goes on to the next rule where one is off', () => {
    const of = { project: 'self' };
    const both = { scopes: of, traits: ['finance', 'engineering'] };
    const projects = rule('engineering-views-projects');
    expect(overruled('project', both, [rule('finance-views-amounts', false), projects])).toEqual({
      scope: 'all',
      rule: projects,
    });
  });

  it('says nothing where the rule is off or comes to what the role says anyway', () => {
    expect(overruled('customer', { scopes, traits: [] }, [rule('business-for-sales-only', false)])).toBeNull();
    expect(overruled('contract', { scopes, traits: [] }, [SALES_ONLY])).toBeNull();
  });
});
