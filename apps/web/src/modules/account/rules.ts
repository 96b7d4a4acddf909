import type { Schema } from '@countersign/api-client';

export type Rules = Schema<'AccountRulesView'>;
export type NamedNetwork = Schema<'NamedNetworkDto'>;

/** The least and the most of each number. */
export const BOUNDS = {
  passwordLength: [8, 64],
  passwordHistory: [0, 24],
  passwordDays: [30, 730],
  attempts: [3, 20],
  lockMinutes: [5, 1440],
  travelDays: [1, 30],
  revealsADay: [1, 1000],
} as const;
type Key = keyof typeof BOUNDS;

/** As they are typed; nothing stands for never. */
export function textsOf(rules: Rules | null): Record<Key, string> {
  const of = (key: Key): string => String(rules?.[key] ?? '');
  return {
    passwordLength: of('passwordLength'),
    passwordHistory: of('passwordHistory'),
    passwordDays: of('passwordDays'),
    attempts: of('attempts'),
    lockMinutes: of('lockMinutes'),
    travelDays: of('travelDays'),
    revealsADay: of('revealsADay'),
  };
}

export function numbersOf(texts: Record<Key, string>): Record<Key, number | null> {
  const entries = Object.entries(texts).map(([key, text]) => [key, text.trim() === '' ? null : Number(text)]);
  return Object.fromEntries(entries) as Record<Key, number | null>;
}
