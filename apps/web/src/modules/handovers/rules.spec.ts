import { describe, expect, it } from 'vitest';
import { isWhole, rowOf, sent } from './rules';

const zhao = { id: 'zhao', name: '赵敏' };

describe('a rule of the division', () => {
  it('is sent as a condition, and read back as the row it was', () => {
    const row = { kind: 'customer', field: 'industry', op: 'contains', value: ' 钢铁 ', successor: zhao };
    const { condition, kind, successorId } = sent(row);
    expect({ condition, successorId }).toEqual({
      condition: { field: 'industry', op: 'contains', value: '钢铁' },
      successorId: 'zhao',
    });
    expect(rowOf({ kind, condition, successor: zhao })).toEqual({ ...row, value: '钢铁' });
  });

  it('is not sent before it says what of and to whom', () => {
    const row = { kind: 'customer', field: 'grade', op: 'eq', value: 'A', successor: zhao };
    expect(isWhole(row)).toBe(true);
    expect(isWhole({ ...row, value: ' ' })).toBe(false);
    expect(isWhole({ ...row, successor: null })).toBe(false);
  });
});
