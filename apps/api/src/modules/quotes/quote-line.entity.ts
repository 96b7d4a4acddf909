import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AmountColumn } from '../../platform/database/columns.js';

/** A line of a quote, counted; the list price is the one of the quote's own price list. */
@Entity('quote_lines')
export class QuoteLine {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'quote_id', type: 'uuid' })
  quoteId: string;

  @Column({ type: 'int' })
  position: number;

  @Column({ name: 'product_id', type: 'uuid' })
  productId: string;

  @Column({ name: 'product_code', type: 'text' })
  productCode: string;

  @Column({ name: 'product_name', type: 'text' })
  productName: string;

  @Column({ type: 'text' })
  description: string;

  @Column({ type: 'text' })
  unit: string;

  @Column({ type: 'numeric', precision: 13, scale: 4 })
  quantity: string;

  /** Per unit, including tax, in the quote's currency; null where the list has none. */
  @AmountColumn({ name: 'list_price', nullable: true })
  listPrice: string | null;

  @AmountColumn({ name: 'net_price' })
  netPrice: string;

  @Column({ name: 'tax_rate', type: 'int' })
  taxRate: number;

  @Column({ type: 'int', nullable: true })
  ratio: number | null;

  @AmountColumn({ name: 'list_total', nullable: true })
  listTotal: string | null;

  @AmountColumn({ name: 'net_total' })
  netTotal: string;

  @AmountColumn({ name: 'net_excluding_tax' })
  netExcludingTax: string;

  @AmountColumn()
  tax: string;

  @Column({ type: 'boolean', nullable: true })
  material: boolean | null;

  /** What a unit cost us when the line was priced. */
  @AmountColumn({ nullable: true })
  cost: string | null;
}
