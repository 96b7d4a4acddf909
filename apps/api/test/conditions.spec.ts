import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkCondition } from '../src/platform/conditions/check-condition.js';
import {
  ALLOWED,
  type ConditionTree,
  type FieldCatalogue,
  type FieldType,
  type Operator,
} from '../src/platform/conditions/condition.js';
import { evaluate, type Values } from '../src/platform/conditions/evaluate.js';
import { SqlParameters, toSql } from '../src/platform/conditions/to-sql.js';
import { openHouse, type House } from './harness/house.js';

const CATALOGUE: FieldCatalogue = {
  name: { type: 'text', sql: `v->>'name'` },
  stage: { type: 'choice', sql: `v->>'stage'`, choices: ['draft', 'signed'] },
  amount: { type: 'decimal', sql: `(v->>'amount')::numeric` },
  ratio: { type: 'integer', sql: `(v->>'ratio')::int` },
  due: { type: 'date', sql: `(v->>'due')::date` },
  met: { type: 'boolean', sql: `(v->>'met')::boolean` },
};

const BY_TYPE: Record<string, fc.Arbitrary<string>> = {
  text: fc.constantFrom('华澜', '华澜智造', 'Hualan', 'hua%an', 'a_b', '\\'),
  choice: fc.constantFrom('draft', 'signed'),
  decimal: fc.constantFrom('0', '0.1', '0.10', '-5', '200000.00', '200000.01'),
  integer: fc.constantFrom('4499', '4500', '5000'),
  date: fc.constantFrom('2026-01-31', '2026-02-28', '2026-11-22'),
  boolean: fc.constantFrom('true', 'false'),
};

const fields = Object.entries(CATALOGUE).map(([field, { type }]) => ({ field, type }));
const row = fc.record(
  Object.fromEntries(fields.map(({ field, type }) => [field, fc.option(BY_TYPE[type] as fc.Arbitrary<string>)])),
) as fc.Arbitrary<Values>;

function operand(type: FieldType, op: Operator): fc.Arbitrary<unknown> {
  const one = BY_TYPE[type] as fc.Arbitrary<string>;
  if (op === 'isNull') return fc.boolean();
  if (op === 'between') return fc.tuple(one, one);
  return op === 'in' || op === 'nin' ? fc.array(one, { minLength: 1, maxLength: 3 }) : one;
}

const comparison = fc
  .constantFrom(...fields)
  .chain(({ field, type }) =>
    fc.constantFrom(...ALLOWED[type]).chain((op) => operand(type, op).map((value) => ({ field, op, value }))),
  );
const { tree } = fc.letrec<{ tree: ConditionTree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'tree' },
    comparison as fc.Arbitrary<ConditionTree>,
    fc.array(tie('tree'), { maxLength: 3, depthIdentifier: 'tree' }).map((all) => ({ all })),
    fc.array(tie('tree'), { maxLength: 3, depthIdentifier: 'tree' }).map((any) => ({ any })),
    tie('tree').map((not) => ({ not })),
  ),
}));

describe('the condition language', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('means the same in memory and in PostgreSQL, unknown included', async () => {
    await fc.assert(
      fc.asyncProperty(tree, row, async (wanted, values) => {
        const checked = checkCondition(wanted, CATALOGUE, () => true);
        const parameters = new SqlParameters();
        const sql = `SELECT (${toSql(checked, CATALOGUE, parameters)}) AS truth FROM (SELECT ${parameters.add(JSON.stringify(values))}::jsonb AS v) r`;
        const [answer] = await house.sql<{ truth: boolean | null }>(sql, parameters.values);
        expect(evaluate(checked, CATALOGUE, values)).toBe(answer?.truth);
      }),
      { numRuns: 400 },
    );
  });

  it('refuses to nest deeper than three levels or to hold more than twenty-five comparisons', () => {
    const one = { field: 'ratio', op: 'gt', value: '1' };

    expect(() => checkCondition({ all: [{ any: [{ not: one }] }] }, CATALOGUE, () => true)).toThrow();
    expect(() => checkCondition({ all: Array.from({ length: 26 }, () => one) }, CATALOGUE, () => true)).toThrow();
  });

  it('answers a field one may not see like a field that does not exist', () => {
    const hidden: FieldCatalogue = { margin: { type: 'decimal', sql: 'margin', permission: 'finance.view' } };
    const refusalOf = (field: string): string => {
      try {
        checkCondition({ field, op: 'gt', value: '1' }, hidden, () => false);
        return 'accepted';
      } catch (error) {
        return JSON.stringify((error as { params: object }).params).replace(field, '');
      }
    };

    expect(refusalOf('margin')).toBe(refusalOf('nonsense'));
  });
});
