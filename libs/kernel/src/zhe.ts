import { WHOLE, type Ratio } from './ratio.ts';

/**
 * A price ratio in the words of the trade: 4800 is "4.8 折", 10000 "原价", above it "上浮 x%"; in English
 * "48% of list", "list price", "x% above list". Cut, never rounded: 4999 reads "4.99 折" and not the 5 折 it missed.
 * @param ratio basis points
 */
export function formatZhe(ratio: Ratio, locale: 'zh-CN' | 'en' = 'zh-CN'): string {
  if (ratio === WHOLE) return locale === 'en' ? 'list price' : '原价';
  if (ratio > WHOLE)
    return locale === 'en' ? `${hundredths(ratio - WHOLE)}% above list` : `上浮 ${hundredths(ratio - WHOLE)}%`;
  if (locale === 'en') return `${hundredths(ratio)}% of list`;
  return `${hundredths(Math.floor(ratio / 10))} 折`;
}

/** 480 → "4.8", 499 → "4.99", 500 → "5". */
function hundredths(value: number): string {
  const cents = String(value % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return cents === '' ? String(Math.floor(value / 100)) : `${Math.floor(value / 100)}.${cents}`;
}
