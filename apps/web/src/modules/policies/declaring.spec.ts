import { describe, expect, it } from 'vitest';
import { declaring } from './declaring';
import type { Facts, PolicyContent } from './policy';

const label = { 'zh-CN': '', en: '' };
const offered: Facts = {
  margin: { type: 'integer', label },
  families: { type: 'choices', values: ['mes'], label },
  otherDeals: { type: 'deals', label },
};
const policy = (more: Partial<PolicyContent>): PolicyContent => ({
  ...{ code: 'p', version: 1, title: label, facts: {}, authorities: [], gates: [], steps: [], switches: {} },
  ...more,
});
const matrix = { title: label, dimensions: [{ fact: 'families' }], levels: [], cells: [] };

describe('a policy that is being drawn', () => {
  it('declares a fact with the first question about it', () => {
    const gates = [{ key: 'thin', require: { field: 'margin', op: 'gte', value: 0 } as const }];
    expect(Object.keys(declaring(policy({ gates }), offered).facts)).toEqual(['margin']);
    expect(Object.keys(declaring(policy({ matrices: { price: matrix } }), offered).facts)).toEqual(['families']);
  });

  it('declares what else there is with the customer as soon as a table counts deals together', () => {
    const matrices = { price: { ...matrix, window: { days: 90 } } };
    expect(Object.keys(declaring(policy({ matrices }), offered).facts)).toEqual(['families', 'otherDeals']);
  });

  it('leaves what it has declared, and what nobody asks about', () => {
    const facts: Facts = { margin: { type: 'ratio', label } };
    const gates = [{ key: 'thin', require: { field: 'margin', op: 'gte', value: 0 } as const }];
    expect(declaring(policy({ facts, gates }), offered).facts).toBe(facts);
  });
});
