import { describe, expect, it } from 'vitest';
import { CHINESE_CALENDAR } from './china.ts';
import { postpone } from './postpone.ts';
import { addWorkingMinutes } from './working-minutes.ts';

const at = (text: string): string => new Date(`2026-${text}:00+08:00`).toISOString();
const given = (from: string, minutes: number) => addWorkingMinutes(CHINESE_CALENDAR, at(from), minutes);
const moved = (due: ReturnType<typeof given>, from: string, until: string) =>
  postpone(CHINESE_CALENDAR, due, { from: at(from), until: at(until) });

describe('a due time after a standstill', () => {
  it('is later by the working time that passed meanwhile, over night and weekend', () => {
    // Friday ten to Monday ten is one working day.
    const due = moved(given('11-27T09:00', 120), '11-27T10:00', '11-30T10:00');
    expect(due.at).toBe(at('11-30T11:00'));
  });

  it('says what was added and why, and names the new time only', () => {
    const { explanation } = moved(given('11-25T09:00', 120), '11-25T10:00', '11-26T10:00');
    expect(explanation.map(({ code }) => code)).toEqual(['counted', 'held', 'due']);
    expect(explanation[1]?.params).toEqual({ from: at('11-25T10:00'), until: at('11-26T10:00'), minutes: 480 });
    expect(explanation[2]?.params).toEqual({ at: at('11-26T11:00') });
  });

  it('stays where it was when nobody works meanwhile', () => {
    const due = given('11-27T16:00', 120);
    expect(moved(due, '11-28T10:00', '11-29T10:00')).toEqual({ at: due.at, explanation: due.explanation });
  });

  it('lies ahead whenever the standstill ends, and never moves back', () => {
    const due = given('11-25T09:00', 60);
    let last = due.at;
    for (let minutes = 0; minutes < 20_000; minutes += 137) {
      const until = new Date(Date.parse(at('11-25T09:59')) + minutes * 60_000 + 29_500).toISOString();
      const next = postpone(CHINESE_CALENDAR, due, { from: at('11-25T09:59'), until });
      expect(next.at >= last).toBe(true);
      expect(Date.parse(next.at)).toBeGreaterThan(Date.parse(until));
      last = next.at;
    }
  });

  it('does not count days on which the one who is waited for is away', () => {
    const leave = [{ from: '2026-11-26', until: '2026-11-26' }];
    const standstill = { from: at('11-25T17:00'), until: at('11-27T10:00') };
    const due = postpone(CHINESE_CALENDAR, given('11-25T16:00', 120), standstill, leave);
    expect(due.at).toBe(at('11-27T11:00'));
  });
});
