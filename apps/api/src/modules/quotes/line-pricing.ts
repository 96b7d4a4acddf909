import { KernelFault, Money } from '@countersign/kernel';
import { isQuantity, priceQuote, type QuoteFigures } from '@countersign/pricing';
import { Injectable } from '@nestjs/common';
import type { FieldProblem } from '../../platform/http/domain-error.js';
import { BodyIsInvalid } from '../../platform/http/http.errors.js';
import { newId } from '../../platform/database/ids.js';
import { Catalogue, type PricedProduct } from '../catalog/index.js';
import type { LineDto } from './line.dto.js';

/** Under which prices lines are counted: frozen on the document they belong to. */
export interface PriceBasis {
  readonly priceListId: string;
  readonly currency: string;
  /** CNY for one unit of the currency. */
  readonly exchangeRate: string;
}

/** A line with everything it comes to; all amounts are decimal text in the document's currency. */
export interface PricedLine {
  readonly id: string;
  readonly position: number;
  readonly productId: string;
  readonly productCode: string;
  readonly productName: string;
  readonly description: string;
  readonly unit: string;
  readonly quantity: string;
  readonly listPrice: string | null;
  readonly netPrice: string;
  readonly taxRate: number;
  readonly ratio: number | null;
  readonly listTotal: string | null;
  readonly netTotal: string;
  readonly netExcludingTax: string;
  readonly tax: string;
  readonly material: boolean | null;
  /** What a unit cost us when the line was priced; not to be shown to everybody. */
  readonly cost: string | null;
}

export interface PricedTotals {
  readonly listTotal: string | null;
  readonly netTotal: string;
  readonly netExcludingTax: string;
  readonly taxTotal: string;
  readonly netTotalCny: string;
  readonly ratio: number | null;
  readonly worstRatio: number | null;
  readonly worstLineId: string | null;
  /** What is left of the net, in basis points; null while the cost of a line is unknown. Not to be shown to everybody. */
  readonly margin: number | null;
}

/** Turns typed lines into priced ones; the arithmetic is the shared library's, the list prices the catalogue's. */
@Injectable()
export class LinePricing {
  constructor(private readonly catalogue: Catalogue) {}

  /** @throws BodyIsInvalid naming every line that cannot be priced */
  async price(lines: readonly LineDto[], basis: PriceBasis): Promise<{ lines: PricedLine[]; totals: PricedTotals }> {
    const products = await this.catalogue.products(
      basis.priceListId,
      lines.map(({ productId }) => productId),
    );
    const problems = lines.flatMap((line, at) => problemsOf(line, at, products, basis.currency));
    if (problems.length > 0) throw new BodyIsInvalid({}, problems);
    const identified = lines.map((line) => ({
      id: newId(),
      line,
      product: products.get(line.productId) as PricedProduct,
    }));
    const figures = figuresOf(identified, basis);
    const priced = identified.map((each, at) => pricedLine(each, at, figures, basis));
    return { lines: priced, totals: totalsOf(figures, basis) };
  }
}

interface Identified {
  readonly id: string;
  readonly line: LineDto;
  readonly product: PricedProduct;
}

function problemsOf(
  line: LineDto,
  at: number,
  products: ReadonlyMap<string, PricedProduct>,
  currency: string,
): FieldProblem[] {
  const problem = (field: string, code: string): FieldProblem => ({ pointer: `/lines/${at}/${field}`, code });
  const problems: FieldProblem[] = [];
  if (!products.has(line.productId)) problems.push(problem('productId', 'quote.product_unknown'));
  if (!isQuantity(line.quantity)) problems.push(problem('quantity', 'quote.amount_out_of_range'));
  if (!line.netPrice && !line.gift) problems.push(problem('netPrice', 'quote.price_required'));
  if (line.netPrice && line.netPrice.currency !== currency)
    problems.push(problem('netPrice/currency', 'quote.currency_differs'));
  if (line.netPrice?.amount.startsWith('-')) problems.push(problem('netPrice', 'quote.price_negative'));
  return problems;
}

/** @throws BodyIsInvalid where a product of quantity and price leaves what an amount can hold */
function figuresOf(lines: readonly Identified[], { currency, exchangeRate }: PriceBasis): QuoteFigures {
  try {
    return priceQuote({
      currency,
      exchangeRate,
      lines: lines.map(({ id, line, product }) => ({
        key: id,
        quantity: line.quantity,
        listPrice: inCurrency(product.listPrice, currency, exchangeRate),
        netPrice: netPriceOf(line, currency),
        taxRate: product.taxRate,
        cost: inCurrency(product.cost, currency, exchangeRate),
      })),
    });
  } catch (error) {
    if (!(error instanceof KernelFault)) throw error;
    throw new BodyIsInvalid({}, [{ pointer: '/lines', code: 'quote.amount_out_of_range' }]);
  }
}

/** An amount of the price list, which is in renminbi, in the document's currency. */
function inCurrency(amount: string | null, currency: string, exchangeRate: string): Money | null {
  if (amount === null) return null;
  const renminbi = Money.of(amount, 'CNY');
  return currency === 'CNY' ? renminbi : Money.of(renminbi.dividedBy(exchangeRate).amount, currency);
}

function netPriceOf({ netPrice, gift }: LineDto, currency: string): Money {
  return gift || !netPrice ? Money.zero(currency) : Money.of(netPrice.amount, currency);
}

function pricedLine(
  { id, line, product }: Identified,
  at: number,
  figures: QuoteFigures,
  basis: PriceBasis,
): PricedLine {
  const counted = figures.lines[at] as QuoteFigures['lines'][number];
  return {
    id,
    position: at + 1,
    productId: product.id,
    productCode: product.code,
    productName: product.name,
    description: line.description ?? product.description,
    unit: product.unit,
    quantity: line.quantity,
    listPrice: inCurrency(product.listPrice, basis.currency, basis.exchangeRate)?.amount ?? null,
    cost: inCurrency(product.cost, basis.currency, basis.exchangeRate)?.amount ?? null,
    netPrice: netPriceOf(line, basis.currency).amount,
    taxRate: product.taxRate,
    ratio: counted.ratio,
    listTotal: counted.listTotal?.amount ?? null,
    netTotal: counted.netTotal.amount,
    netExcludingTax: counted.netExcludingTax.amount,
    tax: counted.tax.amount,
    material: counted.material,
  };
}

function totalsOf({ totals, worst }: QuoteFigures, { exchangeRate }: PriceBasis): PricedTotals {
  return {
    listTotal: totals.list?.amount ?? null,
    netTotal: totals.net.amount,
    netExcludingTax: totals.netExcludingTax.amount,
    taxTotal: totals.tax.amount,
    netTotalCny: totals.net.convertedAt(exchangeRate, 'CNY').amount,
    ratio: totals.ratio,
    worstRatio: worst.ratio,
    worstLineId: worst.cause === 'line' ? worst.line : null,
    margin: totals.margin,
  };
}
