import { Money, ratioOf, type Ratio } from '@countersign/kernel';
import { isMaterial } from './material.ts';
import { marginOf } from './margin.ts';
import { priceLine, type LineFigures, type LinePrice } from './price-line.ts';
import { worstRatio, type WorstRatio } from './worst-ratio.ts';

export interface QuotePrice {
  readonly currency: string;
  /** CNY for one unit of `currency`, as frozen on the quote; "1" for renminbi. */
  readonly exchangeRate?: string;
  readonly lines: readonly LinePrice[];
}

export interface QuoteLineFigures extends LineFigures {
  /** Null where it cannot be said, because a list price is missing. */
  readonly material: boolean | null;
}

export interface QuoteTotals {
  /** Null while any line lacks a list price. */
  readonly list: Money | null;
  readonly net: Money;
  readonly netExcludingTax: Money;
  readonly tax: Money;
  /** Net of list over all lines, weighted by amount; gifts count. Null while any line lacks a list price. */
  readonly ratio: Ratio | null;
  /** What is left of the net; see `marginOf`. */
  readonly margin: number | null;
}

export interface QuoteFigures {
  readonly lines: readonly QuoteLineFigures[];
  readonly totals: QuoteTotals;
  /** The ratio that decides who must approve. */
  readonly worst: WorstRatio;
}

/**
 * Everything a quote comes to: the same arithmetic in the editor, in the API and behind an approval.
 * @throws PricingFault and KernelFault as `priceLine` does; `money.currency_mismatch` for a line in another currency
 */
export function priceQuote({ currency, exchangeRate = '1', lines }: QuotePrice): QuoteFigures {
  const priced = lines.map(priceLine);
  const totals = totalsOf(priced, currency);
  const figures = priced.map((line) => ({ ...line, material: materiality(line, totals.list, exchangeRate) }));
  return { lines: figures, totals, worst: worstRatio(figures, totals.ratio) };
}

function totalsOf(lines: readonly LineFigures[], currency: string): QuoteTotals {
  const net = Money.sum(
    lines.map((line) => line.netTotal),
    currency,
  );
  const list = listTotalOf(lines, currency);
  return {
    list,
    net,
    netExcludingTax: Money.sum(
      lines.map((line) => line.netExcludingTax),
      currency,
    ),
    tax: Money.sum(
      lines.map((line) => line.tax),
      currency,
    ),
    ratio: ratioOf(net, list),
    margin: marginOf(lines, net),
  };
}

function listTotalOf(lines: readonly LineFigures[], currency: string): Money | null {
  let total = Money.zero(currency);
  for (const line of lines) {
    if (line.listTotal === null || line.ratio === null) return null;
    total = total.add(line.listTotal);
  }
  return total;
}

function materiality(line: LineFigures, listTotal: Money | null, exchangeRate: string): boolean | null {
  if (line.listTotal === null || listTotal === null) return null;
  return isMaterial(line.listTotal, listTotal, exchangeRate);
}
