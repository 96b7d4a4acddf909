import { Money } from '@countersign/kernel';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { LineDto } from '../line.dto.js';
import type { DemoOffer } from './demo-offers.js';

interface Deal {
  readonly id: string;
  /** Login of its owner. */
  readonly owner: string;
}

/** What there is to offer in the demo company: its deals by name, and its products in the price list in force. */
@Injectable()
export class DemoOfferings {
  constructor(private readonly work: UnitOfWork) {}

  async deal(name: string): Promise<Deal> {
    const [deal] = await this.work.manager.query<Deal[]>(
      'SELECT o.id, p.login AS owner FROM opportunities o JOIN people p ON p.id = o.owner_id WHERE o.name = $1',
      [name],
    );
    if (!deal) throw new Error(`the demo company has no deal ${name}`);
    return deal;
  }

  /** Its lines, each at the same share of its list price. */
  async lines({ lines, share }: DemoOffer): Promise<LineDto[]> {
    const products = await this.work.manager.query<{ id: string; code: string; listPrice: string }[]>(
      `SELECT p.id, p.code, i.list_price AS "listPrice" FROM products p JOIN price_list_items i ON i.product_id = p.id
       WHERE p.code = ANY($1)`,
      [lines.map(([code]) => code)],
    );
    return lines.map(([code, quantity]) => {
      const product = products.find((each) => each.code === code);
      if (!product) throw new Error(`the demo company does not sell ${code}`);
      const { amount } = Money.of(product.listPrice, 'CNY').times(String(share / 10_000));
      return { productId: product.id, quantity, netPrice: { amount, currency: 'CNY' } };
    });
  }
}
