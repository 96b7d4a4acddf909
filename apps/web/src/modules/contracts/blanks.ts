import { amountInWords, Money } from '@countersign/kernel';
import { moneyText, type Money as WireMoney } from '@/lib/format';

/** What the paper fills in by itself; the stored words keep their blanks, or no text would ever be standard. */
export function blanksOf(amount: WireMoney): Record<string, string> {
  const figures = moneyText(amount, 'exact', 'zh-CN');
  return { amount: figures, amountInWords: amount.currency === 'CNY' ? amountInWords(Money.parse(amount)) : figures };
}
