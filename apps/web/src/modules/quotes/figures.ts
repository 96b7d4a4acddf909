import { Money, ratioOf } from '@countersign/kernel';
import { isQuantity, priceQuote, type QuoteFigures } from '@countersign/pricing';
import type { Money as WireMoney } from '@/lib/format';
import { begun, type TypedLine } from './quoteForm';

const CENT = '0.01';
const WHOLE_BP = 10_000;

/** What the typed lines come to, by the same arithmetic as the server's; lines that cannot be counted yet are passed over. */
export function figuresOf(lines: TypedLine[], currency: string): QuoteFigures {
  const countable = begun(lines).filter(
    ({ product, quantity, netPrice, gift }) => product && isQuantity(quantity ?? '') && (netPrice || gift),
  );
  return priceQuote({
    currency,
    lines: countable.map(({ key, quantity, listPrice, netPrice, gift, taxRate }) => ({
      ...{ key, taxRate, quantity: quantity! },
      listPrice: listPrice && Money.parse(listPrice),
      netPrice: gift || !netPrice ? Money.zero(currency) : Money.parse(netPrice),
    })),
  });
}

/** Net of list per unit in basis points, rounded down; null where either is missing. */
export function ratioOfPrices(net: WireMoney | null, list: WireMoney | null): number | null {
  return net && list ? ratioOf(Money.parse(net), Money.parse(list)) : null;
}

/** The net price that is `ratio` of the list price: the nearest cent that is not below it, so that the typed 折 holds. */
export function priceAt(ratio: number, list: WireMoney): WireMoney {
  const exact = Money.parse(list).times(String(ratio)).dividedBy(String(WHOLE_BP));
  const isBelow = (ratioOf(exact, Money.parse(list)) ?? ratio) < ratio;
  return (isBelow ? exact.add(Money.of(CENT, list.currency)) : exact).toJSON();
}
