import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Rows } from '../../../platform/database/rows.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Takeable } from '../../imports/index.js';
import { Product, productKeys } from '../product.entity.js';

/** The products that imports make and change. */
@Injectable()
export class ImportedProducts implements Takeable<Product> {
  readonly type = 'product';
  readonly entity = Product;

  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
  ) {}

  /** Those that have one of these codes. */
  coded(codes: readonly string[]): Promise<Product[]> {
    return this.work.manager.findBy(Product, { code: In([...new Set(codes)]), deletedAt: IsNull() });
  }

  /** A price list, a quote or any other record names it. */
  async builtUpon(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const sql = `SELECT DISTINCT id FROM named_among('products', $1::uuid[]) id`;
    const found = await this.work.manager.query<{ id: string }[]>(sql, [ids]);
    return new Set(found.map(({ id }) => id));
  }

  restore(product: Product): Promise<unknown> {
    return this.rows.change(Object.assign(product, productKeys(product)));
  }
}
