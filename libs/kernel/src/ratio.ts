import { Decimal, ROUND_AWAY_FROM_ZERO, ROUND_TOWARDS_ZERO } from './decimal.ts';
import type { Money } from './money.ts';

/** A share as an integer number of basis points: 4800 is 48 %, which is 4.8 折. */
export type Ratio = number;

export const WHOLE: Ratio = 10_000;

/**
 * How much of the list price is asked, rounded DOWN to a basis point: against the one who asks for the discount.
 * @returns null where there is no list price to compare with (absent, zero or below): unknown is not a number.
 * @throws KernelFault `money.currency_mismatch`
 */
export function ratioOf(net: Money, list: Money | null): Ratio | null {
  if (list === null || list.isZero() || list.isNegative()) return null;
  net.compare(list);
  const share = new Decimal(net.amount).times(WHOLE).div(new Decimal(list.amount));
  return share.round(0, net.isNegative() ? ROUND_AWAY_FROM_ZERO : ROUND_TOWARDS_ZERO).toNumber();
}

export function isRatio(value: unknown): value is Ratio {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
