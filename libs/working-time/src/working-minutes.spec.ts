import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHINESE_CALENDAR } from './china.ts';
import { addWorkingMinutes, workingMinutesBetween } from './working-minutes.ts';

const INTERVALS = readFileSync(new URL('intervals.txt', import.meta.url), 'utf8').split('\n');
const ROW = /^(\S+ \S+) \+(\d+)\s+(\S+ \S+)(?: (\S+)\.\.(\S+))?$/;
const rows = INTERVALS.flatMap((line) => {
  const match = ROW.exec(line);
  if (!match) return [];
  const [, from = '', minutes, due = '', leaveFrom, leaveUntil = ''] = match;
  return [{ from, minutes: Number(minutes), due, leave: leaveFrom ? [{ from: leaveFrom, until: leaveUntil }] : [] }];
});
const inShanghai = (text: string): string => `${text.replace(' ', 'T')}:00+08:00`;
const instant = (text: string): string => new Date(inShanghai(text)).toISOString();

describe('working minutes', () => {
  it('are checked by hand over more than two hundred intervals of three years', () => {
    expect(rows.length).toBe(INTERVALS.filter((line) => line && !line.startsWith('#')).length);
    expect(rows.length).toBeGreaterThanOrEqual(200);
  });

  it.each(rows)('$minutes from $from are over at $due', ({ from, minutes, due, leave }) => {
    expect(addWorkingMinutes(CHINESE_CALENDAR, inShanghai(from), minutes, leave).at).toBe(instant(due));
    expect(workingMinutesBetween(CHINESE_CALENDAR, inShanghai(from), inShanghai(due), leave)).toBe(minutes);
  });

  it('keep the seconds, so that a due time does not depend on when somebody looks', () => {
    const at = (seconds: string) => addWorkingMinutes(CHINESE_CALENDAR, `2026-03-02T16:59:${seconds}+08:00`, 60).at;

    expect(at('30.250')).toBe('2026-03-02T09:59:30.250Z');
    expect(at('00')).toBe('2026-03-02T09:59:00.000Z');
    expect(addWorkingMinutes(CHINESE_CALENDAR, '2026-03-02T17:59:30+08:00', 1).at).toBe('2026-03-03T01:00:30.000Z');
  });

  it('are negative from a later instant to an earlier one', () => {
    expect(workingMinutesBetween(CHINESE_CALENDAR, instant('2026-10-10 10:00'), instant('2026-09-30 17:00'))).toBe(
      -(60 + 480 + 480 + 60),
    );
    expect(workingMinutesBetween(CHINESE_CALENDAR, instant('2026-10-02 10:00'), instant('2026-10-01 17:00'))).toBe(0);
  });
});

describe('a due time', () => {
  const due = (from: string, minutes: number, leave: { from: string; until: string }[] = []) =>
    addWorkingMinutes(CHINESE_CALENDAR, inShanghai(from), minutes, leave);

  it('is Monday half past ten because National Day is off and Saturday the 10th counts', () => {
    const { at, explanation, unpublished } = due('2026-09-30 16:30', 90 + 480 + 480 + 480 + 90);

    expect(at).toBe(instant('2026-10-12 10:30'));
    expect(explanation).toEqual([
      { code: 'counted', params: { minutes: 1620, from: instant('2026-09-30 16:30') } },
      { code: 'holiday', params: { from: '2026-10-01', until: '2026-10-07', name: '国庆节' } },
      { code: 'makeUpDay', params: { date: '2026-10-10', name: '国庆节' } },
      { code: 'weekend', params: { from: '2026-10-11', until: '2026-10-11' } },
      { code: 'due', params: { at: instant('2026-10-12 10:30') } },
    ]);
    expect(unpublished).toEqual([]);
  });

  it('says which days its approver was on leave', () => {
    const { explanation } = due('2026-03-04 17:00', 120, [{ from: '2026-03-05', until: '2026-03-06' }]);

    expect(explanation.map(({ code, params }) => [code, params['from'], params['until']]).slice(1, 3)).toEqual([
      ['leave', '2026-03-05', '2026-03-06'],
      ['weekend', '2026-03-07', '2026-03-08'],
    ]);
  });

  it('warns where it counts on a year that is not announced yet', () => {
    const { at, explanation, unpublished } = due('2026-12-31 17:00', 120);

    expect(at).toBe(instant('2027-01-01 10:00'));
    expect(unpublished).toEqual([2027]);
    expect(explanation).toContainEqual({ code: 'unpublished', params: { year: 2027 } });
  });
});

describe('what cannot be counted is refused', () => {
  it.each([
    ['hours.missing', { ...CHINESE_CALENDAR, hours: [] }],
    ['hours.malformed', { ...CHINESE_CALENDAR, hours: [{ from: '9:00', to: '12:00' }] }],
    ['hours.disordered', { ...CHINESE_CALENDAR, hours: [{ from: '12:00', to: '09:00' }] }],
    [
      'hours.disordered',
      {
        ...CHINESE_CALENDAR,
        hours: [
          { from: '09:00', to: '12:00' },
          { from: '11:00', to: '13:00' },
        ],
      },
    ],
    ['date.malformed', { ...CHINESE_CALENDAR, days: { '2026-02-30': { kind: 'holiday' as const, name: '' } } }],
  ])('%s in the calendar', (code, calendar) => {
    expect(() => addWorkingMinutes(calendar, '2026-03-02T09:00:00Z', 1)).toThrow(code);
  });

  it.each([-1, 0.5, Number.NaN, Infinity])('%j minutes', (minutes) => {
    expect(() => addWorkingMinutes(CHINESE_CALENDAR, '2026-03-02T09:00:00Z', minutes)).toThrow('minutes.malformed');
  });

  it('no instant, and somebody who never comes back', () => {
    expect(() => addWorkingMinutes(CHINESE_CALENDAR, 'tomorrow', 1)).toThrow('instant.malformed');
    expect(() =>
      addWorkingMinutes(CHINESE_CALENDAR, '2026-03-02T09:00:00Z', 1, [{ from: '2026-01-01', until: '9999-12-31' }]),
    ).toThrow('due.never');
  });
});
