import { hualanOrg } from '@countersign/testing';
import { aNode, aPolicy } from '../../course.fixtures.ts';
import { priceFacts, priceMatrix } from '../../matrix/matrix.fixtures.ts';
import type { Condition, FindingCode, LadderStep, Matrix, OrgDirectory, Policy, Step } from '../../index.ts';

/** A policy with one mistake in it, and what the checker has to say about it. */
export interface Planted {
  readonly mistake: string;
  readonly policy: Policy;
  readonly code: FindingCode;
  readonly path: string;
  readonly org?: OrgDirectory;
  /** What else follows from the mistake. */
  readonly also?: readonly FindingCode[];
}

export const yuan = (amount: string) => ({ amount, currency: 'CNY' });
const label = { 'zh-CN': '项', en: 'Item' };
export const is = (
  field: string,
  op: 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte',
  value: number | boolean | string,
): Condition => ({
  field,
  op,
  value,
});
export const below = (ratio: number) => is('ratio', 'lt', ratio);
export const from = (ratio: number) => is('ratio', 'gte', ratio);

const facts: Policy['facts'] = {
  ratio: { type: 'ratio', label },
  amount: { type: 'money', currency: 'CNY', label },
  urgent: { type: 'boolean', label },
  region: { type: 'enum', values: ['east', 'north'], label },
  margin: { type: 'integer', nullable: true, label },
  owners: { type: 'codes', label },
  buyer: { type: 'id', label },
};
export const policy = (
  steps: readonly Step[],
  switches: Partial<Policy['switches']> = {},
  more: Partial<Policy> = {},
): Policy => ({
  ...aPolicy(steps, switches),
  facts,
  ...more,
});
export const last = aNode('last', 'president');
export const asks = (key: string, position = 'legal') => [aNode(key, position)];
export const choice = (branches: readonly Condition[], otherwise: readonly Step[] = []): Step => ({
  kind: 'choice',
  key: 'choice',
  branches: branches.map((when, index) => ({ key: `b${index}`, when, steps: asks(`n${index}`) })),
  otherwise,
});
type Rung = LadderStep['rungs'][number];
export const rung = (key: string, position: string, sufficientWhen?: Condition): Rung => {
  const { kind: _, ...seating } = aNode(key, position);
  return { ...seating, ...(sufficientWhen ? { sufficientWhen } : {}) };
};
export const ladder = (...rungs: readonly Rung[]): Step => ({ kind: 'ladder', key: 'ladder', climb: 'climb', rungs });
export const table = (change: Partial<Matrix>): Policy => ({
  ...aPolicy([{ kind: 'matrix', key: 'price', matrix: 'price', climb: 'climb' }]),
  facts: priceFacts,
  matrices: { price: { ...priceMatrix, ...change } },
});
export const bands = (...cells: Matrix['cells']): Policy =>
  table({ dimensions: [{ fact: 'ratio', worse: 'lower' }], cells });
export const proxy = (principal: string, to: string) => ({
  principal,
  proxy: to,
  from: '2026-01-01',
  until: '2026-12-31',
});
export const crowd = (): OrgDirectory => {
  const org = hualanOrg();
  const one = org.people.find(({ id }) => id === 'legal')!;
  return {
    ...org,
    people: [...org.people, ...Array.from({ length: 500 }, (_, index) => ({ ...one, id: `legal-${index}` }))],
  };
};
export const leaderless: OrgDirectory = {
  ...hualanOrg(),
  departments: hualanOrg().departments.map((each) => ({ ...each, headId: null })),
};
