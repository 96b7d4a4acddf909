import { companyName, compareNames } from '@countersign/kernel/matching';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readings } from '../../../platform/text-search/readings.js';
import { foldName } from '../company-name.js';
import { checkedRules } from './check-rules.js';
import { fieldsThatList, ruleFor, type DuplicateRule, type RuleField } from './rule.js';
import { FIXED_RULES, SHIPPED_RULES } from './shipped-rules.js';

const SHIPPED = [...FIXED_RULES.customer, ...SHIPPED_RULES.customer];
const evidence = (same: RuleField[], alike = 0, object: 'customer' | 'lead' = 'customer') => ({
  ...{ object, same: new Set(same), alike },
});
const rule = (more: Partial<DuplicateRule>): DuplicateRule => ({
  ...{ name: '规则', enabled: true, against: ['customer'], outcome: 'warn', listed: false },
  comparisons: [{ field: 'phone', how: 'exact', least: null }],
  ...more,
});

describe('the rules that are shipped', () => {
  it('refuse a second customer of the same name or code, and warn of a lead', () => {
    expect(ruleFor(SHIPPED, evidence(['creditCode']))?.outcome).toBe('refuse');
    expect(ruleFor(SHIPPED, evidence(['name'], 100))?.outcome).toBe('refuse');
    expect(ruleFor(SHIPPED, evidence(['name'], 100, 'lead'))).toMatchObject({ outcome: 'warn', listed: true });
    expect(ruleFor(SHIPPED_RULES.lead, evidence(['name'], 100))).toMatchObject({ outcome: 'warn', listed: true });
  });

  it('warn of a telephone and of a related name, and list neither', () => {
    for (const seen of [evidence(['phone']), evidence([], 45)])
      expect(ruleFor(SHIPPED, seen)).toMatchObject({ outcome: 'warn', listed: false });
    expect(ruleFor(SHIPPED, evidence([], 0))).toBeNull();
  });

  /** 0.97 and 0.95 are kept by the comparison of names: the rules list what it calls the same or likely, and nothing else. */
  it('list, of 2,400 labelled pairs, exactly those that the comparison calls one company', () => {
    const pairs = readFileSync(new URL('../../../../test/fixtures/company-pairs.tsv', import.meta.url), 'utf8').trim();
    for (const line of pairs.split('\n')) {
      const [, , , one = '', other = ''] = line.split('\t');
      const { verdict, score } = compareNames(companyName(one), companyName(other), readings);
      const same: RuleField[] = foldName(one) === foldName(other) ? ['name'] : [];
      for (const object of ['customer', 'lead'] as const) {
        const listed = ruleFor(SHIPPED, evidence(same, verdict === 'different' ? 0 : score, object))?.listed ?? false;
        expect(listed, line).toBe(verdict === 'same' || verdict === 'likely');
      }
    }
  });

  it('are right by their own check, and need names and codes for the list alone', () => {
    for (const kind of ['customer', 'lead', 'contact'] as const)
      expect(checkedRules(kind, SHIPPED_RULES[kind])).toEqual(SHIPPED_RULES[kind]);
    expect([...fieldsThatList(SHIPPED)]).toEqual(['creditCode', 'name']);
  });
});

describe('rules of administrators', () => {
  it('are tried in their order: an exception above a refusal holds, and one that is switched off does not', () => {
    const never = rule({ comparisons: [{ field: 'name', how: 'exact', least: null }], outcome: 'refuse' });
    const unless = rule({ outcome: 'list' });
    const both = evidence(['name', 'phone']);
    expect(ruleFor([unless, never], both)?.outcome).toBe('list');
    expect(ruleFor([{ ...unless, enabled: false }, never], both)?.outcome).toBe('refuse');
  });

  it('ask for everything they name', () => {
    const both = rule({
      comparisons: [
        { field: 'phone', how: 'exact', least: null },
        { field: 'name', how: 'alike', least: 60 },
      ],
    });
    expect(ruleFor([both], evidence(['phone'], 59))).toBeNull();
    expect(ruleFor([both], evidence([], 90))).toBeNull();
    expect(ruleFor([both], evidence(['phone'], 60))).toBe(both);
  });

  it('are refused where they compare what there is not, with every place named', () => {
    const refused = (kind: 'customer' | 'lead' | 'contact', ...rules: DuplicateRule[]) => {
      try {
        checkedRules(kind, rules);
      } catch (error) {
        return (error as { fields: { pointer: string; code: string }[] }).fields.map(
          ({ pointer, code }) => `${pointer} ${code.split('.')[1]}`,
        );
      }
      return [];
    };
    const code = { field: 'creditCode', how: 'exact', least: null } as const;
    const alike = { field: 'name', how: 'alike', least: null } as const;
    expect(refused('lead', rule({ comparisons: [code] }))).toEqual(['/rules/0/comparisons/0/field not_compared']);
    expect(refused('customer', rule({ comparisons: [code], against: ['customer', 'lead'] }))).toEqual([
      '/rules/0/against code_of_customers',
    ]);
    expect(refused('contact', rule({ comparisons: [alike], against: ['lead'] }))).toEqual([
      '/rules/0/against not_against',
      '/rules/0/comparisons/0/field names_alone',
    ]);
    expect(refused('customer', rule({ comparisons: [alike] }), rule({}))).toEqual([
      '/rules/0/comparisons/0/least how_alike',
      '/rules/1/name name_twice',
    ]);
  });
});
