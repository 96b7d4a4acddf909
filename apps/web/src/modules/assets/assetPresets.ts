import { addDays } from '@/lib/format';
import { SOON_DAYS, STANDING } from './asset';

/** Questions that are asked of the list over and over: each is a link. */
export const PRESETS = ['warrantySoon', 'warrantyOver', 'replaceDue'] as const;
export type AssetPreset = (typeof PRESETS)[number];
type Query = Record<string, string>;

export function presetQuery(preset: AssetPreset, today: string): Query {
  const standing = { 'filter[state][in]': STANDING.join(',') };
  if (preset === 'replaceDue') return { ...standing, 'filter[replaceDueOn][lte]': today, sort: 'replaceDueOn' };
  const days: Query =
    preset === 'warrantySoon'
      ? { 'filter[warrantyUntil][between]': `${today},${addDays(today, SOON_DAYS)}` }
      : { 'filter[warrantyUntil][lte]': addDays(today, -1) };
  return { ...standing, ...days, sort: 'warrantyUntil' };
}

/** Exactly this is asked, and nothing beside it. */
export function asks(query: Readonly<Record<string, unknown>>, preset: AssetPreset, today: string): boolean {
  const wanted = presetQuery(preset, today);
  const asked = Object.keys(query).filter((key) => key !== 'cursor');
  return asked.length === Object.keys(wanted).length && asked.every((key) => query[key] === wanted[key]);
}
