import { describe, expect, it } from 'vitest';
import { isWhole, rowOf, sent, type RuleRow } from './rules';

const zhao = { id: 'zhao', name: '赵敏' };
const grade = { field: 'grade', op: 'eq', value: 'A' };

describe('a rule of the division', () => {
  it('is sent as a condition, and read back as the row it was', () => {
    const tests = [{ field: 'industry', op: 'contains', value: ' 钢铁 ' }];
    const row: RuleRow = { kind: 'customer', join: 'all', tests, successor: zhao };
    const { condition, kind, successorId } = sent(row);
    expect({ condition, successorId }).toEqual({
      condition: { field: 'industry', op: 'contains', value: '钢铁' },
      successorId: 'zhao',
    });
    expect(rowOf({ kind, condition, successor: zhao })).toEqual({ ...row, tests: [{ ...tests[0], value: '钢铁' }] });
  });

  it.each(['all', 'any'] as const)('holds several comparisons, %s of which must be true', (join) => {
    const tests = [grade, { field: 'region', op: 'eq', value: '华东' }];
    const row: RuleRow = { kind: 'customer', join, tests, successor: zhao };
    const { condition, kind } = sent(row);
    expect(condition).toEqual({ [join]: tests });
    expect(rowOf({ kind, condition, successor: zhao })).toEqual(row);
  });

  it('is not sent before each of them says what of, and it to whom', () => {
    const row: RuleRow = { kind: 'customer', join: 'all', tests: [grade], successor: zhao };
    expect(isWhole(row)).toBe(true);
    expect(isWhole({ ...row, tests: [grade, { ...grade, value: ' ' }] })).toBe(false);
    expect(isWhole({ ...row, successor: null })).toBe(false);
  });
});
