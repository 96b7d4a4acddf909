import type { Locale } from '../../../platform/http/locale.js';

/** What the nodes of a policy are called, by their keys, however unfinished it is. */
export function titlesIn(policy: unknown, locale: Locale): Record<string, string> {
  const titles = new Map<string, string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { key, title } = value as { key?: unknown; title?: Partial<Record<Locale, unknown>> };
    if (typeof key === 'string' && typeof title?.[locale] === 'string') titles.set(key, title[locale]);
    Object.values(value).forEach(look);
  };
  look(policy);
  return Object.fromEntries(titles);
}
