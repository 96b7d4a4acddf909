import type { Step } from '@countersign/working-time';
import { say } from '../../../platform/http/domain-error.js';
import type { Locale } from '../../../platform/http/locale.js';
import './calendar.errors.js';

const SHANGHAI = 8 * 3_600_000;

/** Why a deadline falls where it does, one sentence each. */
export function sayDue(steps: readonly Step[], locale: Locale): string[] {
  return steps.map(({ code, params }) => say(`due.${code}`, shown(params, locale), locale));
}

function shown({ from, until, date, at, minutes, ...rest }: Step['params'], locale: Locale): Record<string, unknown> {
  const text = (value: string | number | undefined): string => String(value ?? '');
  if (minutes !== undefined) {
    const end = until === undefined ? {} : { until: clock(text(until)) };
    return { ...rest, from: clock(text(from)), ...end, duration: duration(Number(minutes), locale) };
  }
  if (at !== undefined) return { ...rest, at: clock(text(at)) };
  const first = text(date ?? from);
  const last = text(date ?? until);
  return { ...rest, days: first === last ? first : `${first}${locale === 'en' ? ' to ' : ' 至 '}${last}` };
}

/** `2026-10-12 10:30` in Shanghai. */
function clock(instant: string): string {
  return new Date(Date.parse(instant) + SHANGHAI).toISOString().slice(0, 16).replace('T', ' ');
}

function duration(minutes: number, locale: Locale): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = locale === 'en' ? [`${hours} h`, `${rest} min`] : [`${hours} 小时`, `${rest} 分钟`];
  return parts.filter((_, n) => (n === 0 ? hours > 0 || rest === 0 : rest > 0)).join(' ');
}
