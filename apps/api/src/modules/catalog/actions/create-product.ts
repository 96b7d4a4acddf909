import { Injectable } from '@nestjs/common';
import { Rows } from '../../../platform/database/rows.js';
import { Numbering } from '../../../platform/numbering/numbering.js';
import type { NewProductDto } from '../product.dto.js';
import { Product, productKeys } from '../product.entity.js';

@Injectable()
export class CreateProduct {
  constructor(
    private readonly rows: Rows,
    private readonly numbering: Numbering,
  ) {}

  /** @throws what Numbering.give refuses */
  async execute(fields: NewProductDto, importId: string | null = null): Promise<string> {
    const number = await this.numbering.give('CP', fields.number);
    const { code, name, family, kind, unit, taxRate, description = '' } = fields;
    const product = await this.rows.insert(Product, {
      number,
      code,
      name,
      family,
      kind,
      unit,
      taxRate,
      description,
      active: true,
      importId,
      ...productKeys({ number, code, name }),
    });
    return product.id;
  }
}
