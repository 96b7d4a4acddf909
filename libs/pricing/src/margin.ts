import { Money, WHOLE } from '@countersign/kernel';
import type { LineFigures } from './price-line.ts';

/**
 * 毛利率: (net − cost) / net in basis points, below zero where we lose. Both include tax. Rounded down, so that nobody
 * gains a band by rounding; null where the cost of any line is unknown, or where nothing is paid at all.
 */
export function marginOf(lines: readonly Pick<LineFigures, 'costTotal'>[], net: Money): number | null {
  const costs = lines.map(({ costTotal }) => costTotal);
  if (net.isZero() || costs.some((cost) => cost === null)) return null;
  const left = net.sub(Money.sum(costs as Money[], net.currency));
  return floorOfShare(left, net);
}

/** In whole cents, where a quotient of amounts would round to the nearest. */
function floorOfShare(part: Money, whole: Money): number {
  const [left, all] = [cents(part) * BigInt(WHOLE), cents(whole)];
  const quotient = left / all;
  return Number(left < 0n && quotient * all !== left ? quotient - 1n : quotient);
}

function cents({ amount }: Money): bigint {
  return BigInt(amount.replace('.', ''));
}
