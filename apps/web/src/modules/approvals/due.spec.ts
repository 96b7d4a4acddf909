import { describe, expect, it } from 'vitest';
import { deadlineOf } from './due';

const due = (remainingMinutes: number | null, overdue = false) => ({
  dueAt: remainingMinutes === null ? null : '2026-11-30T02:30:00.000Z',
  overdue,
  remainingMinutes,
});

describe('what is left of the time to decide', () => {
  it('is said in hours and minutes while there are few of them', () => {
    expect(deadlineOf(due(200))).toEqual({
      tone: 'neutral',
      is: 'left',
      span: { unit: 'both', hours: 3, minutes: 20 },
    });
  });

  it('becomes loud in the last two hours', () => {
    expect(deadlineOf(due(121))?.tone).toBe('neutral');
    expect(deadlineOf(due(120))?.tone).toBe('warn');
  });

  it('is said in whole hours when it is far away', () => {
    expect(deadlineOf(due(1925))?.span).toEqual({ unit: 'hours', hours: 32, minutes: 0 });
  });

  it('is over when the server says so, and by how much', () => {
    expect(deadlineOf(due(-145, true))).toEqual({
      tone: 'bad',
      is: 'over',
      span: { unit: 'both', hours: 2, minutes: 25 },
    });
  });

  it('is nothing where nobody set a deadline', () => {
    expect(deadlineOf(due(null))).toBeNull();
  });
});
