import { formatZhe } from '@countersign/kernel';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import type { Language } from '../i18n/language';
import { dayText, friendlyDate } from './dates';
import { moneyText, type Money, type MoneyStyle } from './money';

export { addDays, businessDay, dayText, daysBetween, exactTime, friendlyDate, isPlainDate, timeOf } from './dates';
export { moneyParts, moneyText, type Money, type MoneyParts, type MoneyStyle } from './money';
export { maskMobile } from '@countersign/kernel';

/** The formatters in the reader's language; texts follow when the language changes. */
export function useFormat() {
  const { locale } = useI18n({ useScope: 'global' });
  const language = computed(() => locale.value as Language);
  const count = (value: number) => new Intl.NumberFormat(language.value).format(value);
  return {
    language,
    money: (money: Money, style: MoneyStyle = 'short') => moneyText(money, style, language.value),
    date: (at: string) => friendlyDate(at, language.value),
    day: (at: string) => dayText(at, language.value),
    /** A price ratio in basis points as 折; an unknown one is a dash, never a guess. */
    zhe: (ratio: number | null) => (ratio === null ? '—' : formatZhe(ratio, language.value)),
    percent: (share: number) => `${Math.round(share)}%`,
    count,
    /** How many rows a list has; counting stops at 10,000. Empty while nobody has counted. */
    total: ({ total, totalCapped }: { total: number | null; totalCapped: boolean }) =>
      total === null ? '' : `${count(total)}${totalCapped ? '+' : ''}`,
  };
}
