import { describe, expect, it } from 'vitest';
import type { ConditionTree, FieldCatalogue } from './condition.js';
import { unmet } from './unmet.js';

const FIELDS: FieldCatalogue = {
  region: { type: 'text', sql: 'l.region' },
  industry: { type: 'text', sql: 'l.industry' },
};
const region = (value: string): ConditionTree => ({ field: 'region', op: 'eq', value });
const industry = (value: string): ConditionTree => ({ field: 'industry', op: 'eq', value });
const LEAD = { region: '华东', industry: null };

describe('why a condition is not true', () => {
  it('is nothing where it is', () => {
    expect(unmet({ all: [region('华东')] }, FIELDS, LEAD)).toEqual([]);
    expect(unmet({ all: [] }, FIELDS, LEAD)).toEqual([]);
  });

  it('names only the parts that fail, with what was there instead', () => {
    expect(unmet({ all: [region('华东'), industry('食品')] }, FIELDS, LEAD)).toEqual([
      { field: 'industry', op: 'eq', value: '食品', actual: null, negated: false },
    ]);
  });

  it('names every part of a choice, because any of them would do', () => {
    const found = unmet({ any: [region('华北'), region('华南')] }, FIELDS, LEAD);
    expect(found.map(({ value }) => value)).toEqual(['华北', '华南']);
  });

  it('turns round under a "not"', () => {
    expect(unmet({ not: { any: [region('华东'), region('华北')] } }, FIELDS, LEAD)).toEqual([
      { field: 'region', op: 'eq', value: '华东', actual: '华东', negated: true },
    ]);
  });
});
