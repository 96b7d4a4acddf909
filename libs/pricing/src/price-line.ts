import { isDecimalText, ratioOf, type Money, type Ratio } from '@countersign/kernel';
import { PricingFault } from './fault.ts';

/** One line as it was typed. Both unit prices include tax (含税). */
export interface LinePrice {
  /** Names the line in explanations: an id, or its position while it has none. */
  readonly key: string;
  /** Decimal text above zero with at most four places, such as `"2.5"`. */
  readonly quantity: string;
  /** Per unit, including tax; null where the price list has none. */
  readonly listPrice: Money | null;
  /** Per unit, including tax; zero is a gift (赠品). */
  readonly netPrice: Money;
  /** 税率 in basis points: 1300 is 13 %. */
  readonly taxRate: number;
  /** What a unit costs us, including tax; null or left out where nobody has said. */
  readonly cost?: Money | null;
}

/** What a line comes to. `netTotal` = `netExcludingTax` + `tax`, exactly. */
export interface LineFigures {
  readonly key: string;
  readonly listTotal: Money | null;
  readonly netTotal: Money;
  readonly netExcludingTax: Money;
  readonly tax: Money;
  /** Net of list per unit; null where there is no list price. */
  readonly ratio: Ratio | null;
  readonly gift: boolean;
  readonly costTotal: Money | null;
}

/**
 * Prices one line. Totals are unit price × quantity, and 税额 is taken out of the total that includes it: both are
 * rounded HALF_UP to two places on the line, so that quote totals are plain sums of what is printed.
 * @throws PricingFault `pricing.quantity_malformed`, `pricing.tax_rate_malformed`, `pricing.negative_price`
 * @throws KernelFault `money.currency_mismatch`
 */
export function priceLine(line: LinePrice): LineFigures {
  refuseImpossible(line);
  const netTotal = line.netPrice.times(line.quantity);
  const tax = netTotal.times(String(line.taxRate)).dividedBy(String(10_000 + line.taxRate));
  return {
    key: line.key,
    listTotal: line.listPrice?.times(line.quantity) ?? null,
    netTotal,
    netExcludingTax: netTotal.sub(tax),
    tax,
    ratio: ratioOf(line.netPrice, line.listPrice),
    gift: line.netPrice.isZero(),
    costTotal: line.cost?.times(line.quantity) ?? null,
  };
}

function refuseImpossible({ key, quantity, listPrice, netPrice, taxRate, cost }: LinePrice): void {
  if (!isQuantity(quantity)) throw new PricingFault('pricing.quantity_malformed', { line: key, quantity });
  if (!isTaxRate(taxRate)) throw new PricingFault('pricing.tax_rate_malformed', { line: key, taxRate });
  if ([netPrice, listPrice, cost].some((price) => price?.isNegative()))
    throw new PricingFault('pricing.negative_price', { line: key });
}

/** Above zero, at most nine digits and four decimal places. */
export function isQuantity(text: unknown): text is string {
  return isDecimalText(text) && /^\d{1,9}(\.\d{1,4})?$/.test(text) && /[1-9]/.test(text);
}

/** Whole basis points from 0 to 10000. */
export function isTaxRate(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10_000;
}
