import { Injectable } from '@nestjs/common';
import { Rows } from '../../../platform/database/rows.js';
import { applyPatch } from '../../../platform/http/merge-patch.js';
import type { ChangeProductDto } from '../product.dto.js';
import { productKeys } from '../product.entity.js';
import { Products } from '../products.repository.js';

@Injectable()
export class ChangeProduct {
  constructor(
    private readonly rows: Rows,
    private readonly products: Products,
  ) {}

  async execute(id: string, version: number, changes: ChangeProductDto): Promise<void> {
    const product = await this.products.getForChange(id);
    applyPatch(product, changes);
    await this.rows.change(Object.assign(product, productKeys(product)), version);
  }
}
