import { addDays, businessDate, daysBetween as daysFromTo, isPlainDate } from '@countersign/kernel';
import type { Language } from '../i18n/language';

export { addDays, isPlainDate };

const ZONE = 'Asia/Shanghai';

/** The business day of an instant, `YYYY-MM-DD`; a plain date is already one. */
export function businessDay(at: string | Date): string {
  return isPlainDate(at) ? at : businessDate(new Date(at));
}

/** Whole days from one business day to another; negative when `to` is earlier. */
export function daysBetween(from: string | Date, to: string | Date): number {
  return daysFromTo(businessDay(from), businessDay(to));
}

/** As short as stays clear: 今天 14:20 · 昨天 · 3 天前 · 11月16日 · 2025年3月2日. */
export function friendlyDate(at: string, language: Language, now: string | Date = new Date()): string {
  const ahead = daysBetween(now, at);
  const time = isPlainDate(at) ? '' : ` ${timeOf(at, language)}`;
  if (ahead === 0) return `${WORDS[language].today}${time}`;
  if (ahead === -1) return WORDS[language].yesterday;
  if (ahead === 1) return WORDS[language].tomorrow;
  if (ahead < 0 && ahead > -7) return WORDS[language].daysAgo(-ahead);
  return dayText(at, language, now);
}

/** 11月16日, with the year only when it is another one. */
export function dayText(at: string, language: Language, now: string | Date = new Date()): string {
  const sameYear = businessDay(at).slice(0, 4) === businessDay(now).slice(0, 4);
  return new Intl.DateTimeFormat(language, {
    ...(sameYear ? {} : { year: 'numeric' }),
    month: language === 'en' ? 'short' : 'long',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(businessDay(at)));
}

/** Date and time to the minute in Shanghai: 2026-11-22 14:20. */
export function exactTime(at: string): string {
  return `${businessDay(at)} ${timeOf(at, 'zh-CN')}`;
}

export function timeOf(at: string, language: Language): string {
  const hours = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: ZONE } as const;
  return new Intl.DateTimeFormat(language, hours).format(new Date(at));
}

const WORDS = {
  'zh-CN': { today: '今天', yesterday: '昨天', tomorrow: '明天', daysAgo: (days: number) => `${days} 天前` },
  en: { today: 'Today', yesterday: 'Yesterday', tomorrow: 'Tomorrow', daysAgo: (days: number) => `${days} days ago` },
} satisfies Record<Language, unknown>;
