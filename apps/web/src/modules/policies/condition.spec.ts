import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparing, conditionOf, groupOf, simplest, withOperator } from './condition';
import type { Condition, FactSpec } from './policy';

const label = { 'zh-CN': '折扣', en: 'Ratio' };
const ratio: FactSpec = { type: 'ratio', label };
const kind: FactSpec = { type: 'enum', values: ['direct', 'channel'], label };
const low: Condition = { field: 'ratio', op: 'lt', value: 5000 };
const met: Condition = { field: 'customerMet', op: 'eq', value: true };

describe('a condition in the editor', () => {
  it('is a group of parts, with "not" as another way to join them', () => {
    expect(groupOf(low)).toEqual({ join: 'all', parts: [low] });
    expect(groupOf({ not: { any: [low, met] } })).toEqual({ join: 'notAny', parts: [low, met] });
    expect(groupOf({ not: { not: { all: [low] } } })).toEqual({ join: 'all', parts: [low] });
  });

  it('is written without a group where one comparison says it', () => {
    expect(simplest({ all: [low] })).toEqual(low);
    expect(simplest({ not: { all: [low] } })).toEqual({ not: { all: [low] } });
  });

  it('keeps what was typed when the operator changes to one that compares the same way', () => {
    expect(withOperator({ field: 'ratio', op: 'gte', value: 4500 }, ratio, 'lt').value).toBe(4500);
    expect(withOperator({ field: 'kind', op: 'eq', value: 'channel' }, kind, 'in').value).toEqual(['channel']);
    expect(withOperator({ field: 'kind', op: 'in', value: ['channel'] }, kind, 'ne').value).toBe('channel');
    expect(withOperator({ field: 'ratio', op: 'gte', value: 4500 }, ratio, 'isNull').value).toBe(true);
  });

  it('begins with a value that already fits the fact', () => {
    expect(comparing('ratio', ratio)).toEqual({ field: 'ratio', op: 'gte', value: 5000 });
    expect(comparing('kind', kind)).toEqual({ field: 'kind', op: 'eq', value: 'direct' });
  });

  it('means the same after it was shown as a group and written back', () => {
    const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
      condition: fc.oneof(
        { depthSize: 'small' },
        fc.integer({ min: 0, max: 3 }).map((value): Condition => ({ field: 'n', op: 'eq', value })),
        fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
        fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
        tie('condition').map((not): Condition => ({ not })),
      ),
    }));
    fc.assert(
      fc.property(condition, fc.integer({ min: 0, max: 3 }), (before, n) => {
        expect(holds(simplest(conditionOf(groupOf(before))), n)).toBe(holds(before, n));
      }),
    );
  });
});

function holds(condition: Condition, n: number): boolean {
  if ('not' in condition) return !holds(condition.not, n);
  if ('all' in condition) return condition.all.every((part) => holds(part, n));
  if ('any' in condition) return condition.any.some((part) => holds(part, n));
  return condition.value === n;
}
