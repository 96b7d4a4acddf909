import { Column, Entity } from 'typeorm';
import { RecordColumns } from '../../platform/database/columns.js';
import { searchColumns } from '../../platform/text-search/text-search.js';

export const PRODUCT_KINDS = ['software', 'hardware', 'service'] as const;
export type ProductKind = (typeof PRODUCT_KINDS)[number];

/** Something the company sells. Its price is not here: it stands in a published price list. */
@Entity('products')
export class Product extends RecordColumns {
  @Column({ type: 'text' })
  number: string;

  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  family: string;

  @Column({ type: 'text' })
  kind: ProductKind;

  @Column({ type: 'text' })
  unit: string;

  /** 税率 in basis points, taken over into the next price list. */
  @Column({ name: 'tax_rate', type: 'int' })
  taxRate: number;

  @Column({ type: 'boolean', default: true })
  active: boolean;

  @Column({ type: 'text', default: '' })
  description: string;

  @Column({ name: 'import_id', type: 'uuid', nullable: true })
  importId: string | null;

  @Column({ name: 'search_text', type: 'text' })
  searchText: string;

  @Column({ name: 'search_grams', type: 'text', array: true })
  searchGrams: string[];
}

/** The columns that follow from what a product is known by: its name, spelled and by initials, its code and number. */
export function productKeys({ number, code, name }: Pick<Product, 'number' | 'code' | 'name'>) {
  return searchColumns(name, code, number);
}
