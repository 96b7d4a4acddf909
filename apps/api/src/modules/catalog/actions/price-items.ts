import { Injectable } from '@nestjs/common';
import { FieldIsNotYours } from '../../../platform/access/access.errors.js';
import { HOUSE, mayDo } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { FieldProblem } from '../../../platform/http/domain-error.js';
import { BodyIsInvalid } from '../../../platform/http/http.errors.js';
import { SEES_COSTS } from '../costs.js';
import type { PriceListItemDto } from '../price-list.dto.js';
import type { ItemPrice } from '../price-lists.repository.js';
import { Products } from '../products.repository.js';

/** Prices as they came over the wire, checked against the products they name. */
@Injectable()
export class PriceItems {
  constructor(
    private readonly work: UnitOfWork,
    private readonly products: Products,
  ) {}

  /**
   * @param before what costs are taken from where none is said
   * @throws FieldIsNotYours where somebody sets a cost who may not know it, BodyIsInvalid naming each item at fault
   */
  async from(items: readonly PriceListItemDto[], before: readonly ItemPrice[]): Promise<ItemPrice[]> {
    this.mustKnow(items);
    const known = new Set((await this.products.rows(items.map(({ productId }) => productId))).map(({ id }) => id));
    const problems = items.flatMap((item, at) => problemsOf(item, at, known, items));
    if (problems.length > 0) throw new BodyIsInvalid({}, problems);
    const costs = new Map(before.map(({ productId, cost }) => [productId, cost]));
    return items.map(({ productId, listPrice, taxRate, cost }) => {
      const kept = cost === undefined ? (costs.get(productId) ?? null) : (cost?.amount ?? null);
      return { productId, listPrice: listPrice.amount, taxRate, cost: kept };
    });
  }

  private mustKnow(items: readonly PriceListItemDto[]): void {
    const { actor } = this.work;
    if (actor === HOUSE || mayDo(actor, SEES_COSTS)) return;
    const set = items.flatMap(({ cost }, at) => (cost === undefined ? [] : [`/items/${at}/cost`]));
    const fields = set.map((pointer) => ({ pointer, code: FieldIsNotYours.code }));
    if (fields.length > 0) throw new FieldIsNotYours({}, fields);
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
  const costed = !item.cost || (item.cost.currency === 'CNY' && !item.cost.amount.startsWith('-'));
  return [
    ...(known.has(item.productId) ? [] : [{ pointer: `/items/${at}/productId`, code: 'product.unknown' }]),
    ...(twice ? [{ pointer: `/items/${at}/productId`, code: 'price_list.product_twice' }] : []),
    ...(priced ? [] : [{ pointer: `/items/${at}/listPrice`, code: 'price_list.price_not_positive' }]),
    ...(costed ? [] : [{ pointer: `/items/${at}/cost`, code: 'price_list.cost_negative' }]),
  ];
}
