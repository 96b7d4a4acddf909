import { describe, expect, it } from 'vitest';
import { daysOf, instantRange } from './fields';

describe('points in time, narrowed by days', () => {
  it('begin with the first moment of a day in Shanghai and end with the last', () => {
    expect(instantRange('2026-11-01,2026-11-30', 'between')).toBe(
      '2026-11-01T00:00:00+08:00,2026-11-30T23:59:59.999+08:00',
    );
  });

  it('take a single day as a beginning or as an end, whichever is asked', () => {
    expect(instantRange('2026-11-22', 'gte')).toBe('2026-11-22T00:00:00+08:00');
    expect(instantRange('2026-11-22', 'lte')).toBe('2026-11-22T23:59:59.999+08:00');
  });

  it('are shown as the days they were made of, wherever the browser is', () => {
    expect(daysOf(instantRange('2026-11-01,2026-11-30', 'between'))).toBe('2026-11-01,2026-11-30');
  });
});
