import { Money } from '@countersign/kernel';

/** A line counts on its own from this share of the quote's list total, in basis points … */
export const MATERIAL_SHARE = 1_000;
/** … or from this list amount, whichever is reached first. */
export const MATERIAL_AMOUNT = Money.of('10000.00', 'CNY');

/**
 * Whether a line is large enough for its own price ratio to decide who must approve, so that a deep discount cannot
 * hide among lines at list price.
 * @param exchangeRate CNY for one unit of the quote's currency, as frozen on the quote
 */
export function isMaterial(listTotal: Money, quoteListTotal: Money, exchangeRate = '1'): boolean {
  if (listTotal.times('10000').compare(quoteListTotal.times(String(MATERIAL_SHARE))) >= 0) return true;
  return listTotal.convertedAt(exchangeRate, 'CNY').compare(MATERIAL_AMOUNT) >= 0;
}
