export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

let current: Language = 'zh-CN';

/** The language that pages are shown in and that the API is asked to answer in. */
export function language(): Language {
  return current;
}

export function rememberLanguage(next: Language): void {
  current = next;
  document.documentElement.lang = next;
}

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.includes(value as Language);
}
