import { Injectable } from '@nestjs/common';
import { changed, skipped, type MetRecord, type RowOutcome, type RowValues } from '../../imports/index.js';
import { ChangeProduct } from '../actions/change-product.js';
import { CreateProduct } from '../actions/create-product.js';
import type { ChangeProductDto, NewProductDto } from '../product.dto.js';
import { Products } from '../products.repository.js';
import { ImportedProducts } from './imported-products.repository.js';

/** Writes one row of a file of products: as a new one, or into the one with its code. */
@Injectable()
export class WriteProductRow {
  constructor(
    private readonly products: Products,
    private readonly imported: ImportedProducts,
    private readonly createProduct: CreateProduct,
    private readonly changeProduct: ChangeProduct,
  ) {}

  /** @throws what Numbering.give refuses */
  async create(row: RowValues, importId: string): Promise<RowOutcome> {
    const [there] = await this.imported.coded([String(row['code'])]);
    if (there) return skipped('import.row.exists_already', { name: there.name, owner: there.number });
    const id = await this.createProduct.execute(row as unknown as NewProductDto, importId);
    return { outcome: 'created', id, number: (await this.products.get(id)).number };
  }

  /** The filled cells, and nothing that the file leaves open. @throws RowIsStale */
  async update(row: RowValues, { id, version, number }: MetRecord): Promise<RowOutcome> {
    const kept = changed(await this.products.getForChange(id), Object.keys(row), version);
    await this.changeProduct.execute(id, version, row as unknown as ChangeProductDto);
    return { outcome: 'changed', id, number, kept };
  }
}
