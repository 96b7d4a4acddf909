import { Injectable } from '@nestjs/common';
import type { FieldProblem } from '../../../platform/http/domain-error.js';
import { BodyIsInvalid } from '../../../platform/http/http.errors.js';
import type { PriceListItemDto } from '../price-list.dto.js';
import type { ItemPrice } from '../price-lists.repository.js';
import { Products } from '../products.repository.js';

/** Prices as they came over the wire, checked against the products they name. */
@Injectable()
export class PriceItems {
  constructor(private readonly products: Products) {}

  /** @throws BodyIsInvalid naming each item at fault */
  async from(items: readonly PriceListItemDto[]): Promise<ItemPrice[]> {
    const known = new Set((await this.products.rows(items.map(({ productId }) => productId))).map(({ id }) => id));
    const problems = items.flatMap((item, at) => problemsOf(item, at, known, items));
    if (problems.length > 0) throw new BodyIsInvalid({}, problems);
    return items.map(({ productId, listPrice, taxRate }) => ({ productId, listPrice: listPrice.amount, taxRate }));
  }
}

function problemsOf(
  item: PriceListItemDto,
  at: number,
  known: ReadonlySet<string>,
  all: readonly PriceListItemDto[],
): FieldProblem[] {
  const twice = all.findIndex(({ productId }) => productId === item.productId) !== at;
  const priced = item.listPrice.currency === 'CNY' && Number(item.listPrice.amount) > 0;
  return [
    ...(known.has(item.productId) ? [] : [{ pointer: `/items/${at}/productId`, code: 'product.unknown' }]),
    ...(twice ? [{ pointer: `/items/${at}/productId`, code: 'price_list.product_twice' }] : []),
    ...(priced ? [] : [{ pointer: `/items/${at}/listPrice`, code: 'price_list.price_not_positive' }]),
  ];
}
