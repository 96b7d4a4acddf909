import type { Language } from '../i18n/language';

/** Money as it travels: an exact decimal string and an ISO 4217 code. */
export interface Money {
  amount: string;
  currency: string;
}

/** The pieces of an amount, so that the sign and the unit can be muted around bold digits. */
export interface MoneyParts {
  sign: '' | '-';
  symbol: string;
  digits: string;
  unit: string;
}

/** `short` rounds to 万 / 亿 (K / M in English); `exact` shows every cent. */
export type MoneyStyle = 'short' | 'exact';

const SYMBOLS: Record<string, string> = { CNY: '¥', USD: '$', EUR: '€', GBP: '£', JPY: 'JP¥', HKD: 'HK$' };

interface Step {
  from: bigint;
  unit: string;
  /** Fen in one unit. */
  fen: bigint;
  places: number;
}

const STEPS: Record<Language, Step[]> = {
  'zh-CN': [
    { from: 10_000_000_000n, unit: '亿', fen: 10_000_000_000n, places: 2 },
    { from: 1_000_000n, unit: '万', fen: 1_000_000n, places: 1 },
  ],
  en: [
    { from: 100_000_000n, unit: 'M', fen: 100_000_000n, places: 2 },
    { from: 1_000_000n, unit: 'K', fen: 100_000n, places: 1 },
  ],
};

export function moneyParts(money: Money, style: MoneyStyle, language: Language): MoneyParts {
  const fen = toFen(money.amount);
  const size = fen < 0n ? -fen : fen;
  const step = style === 'short' ? STEPS[language].find((candidate) => size >= candidate.from) : undefined;
  return {
    sign: fen < 0n ? '-' : '',
    symbol: SYMBOLS[money.currency] ?? `${money.currency} `,
    digits: step ? scaled(size, step) : plain(size, style),
    unit: step?.unit ?? '',
  };
}

/** One string, for places without markup: labels, announcements, option texts. */
export function moneyText(money: Money, style: MoneyStyle, language: Language): string {
  const { sign, symbol, digits, unit } = moneyParts(money, style, language);
  return `${sign}${symbol}${digits}${unit && language === 'zh-CN' ? ` ${unit}` : unit}`;
}

/** `"1234.5"` → `123450n`; digits beyond two places are rounded half up. */
function toFen(amount: string): bigint {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount.trim());
  if (!match) throw new RangeError(`Not an amount: ${amount}`);
  const [, minus, whole, fraction = ''] = match;
  const cut = BigInt(whole + fraction.slice(0, 2).padEnd(2, '0'));
  const fen = cut + (fraction.length > 2 && fraction[2]! >= '5' ? 1n : 0n);
  return minus ? -fen : fen;
}

function scaled(fen: bigint, { fen: unit, places }: Step): string {
  const shift = 10n ** BigInt(places);
  const tenths = (fen * shift + unit / 2n) / unit;
  return `${grouped(tenths / shift)}.${String(tenths % shift).padStart(places, '0')}`;
}

function plain(fen: bigint, style: MoneyStyle): string {
  const cents = fen % 100n;
  const whole = grouped(fen / 100n);
  return style === 'short' && cents === 0n ? whole : `${whole}.${String(cents).padStart(2, '0')}`;
}

function grouped(whole: bigint): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
}
