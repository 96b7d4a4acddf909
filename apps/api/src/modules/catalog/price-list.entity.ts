import { addDays, compareDates } from '@countersign/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AmountColumn, DateColumn, InstantColumn, RecordColumns } from '../../platform/database/columns.js';
import { PriceListIsEmpty, PriceListIsPublished, PriceListStartsTooEarly } from './catalog.errors.js';

export type PriceListStatus = 'draft' | 'published';

/** One version of the list prices. Published, it never changes again; a newer one ends it. */
@Entity('price_lists')
export class PriceList extends RecordColumns {
  @Column({ type: 'text' })
  name: string;

  @Column({ name: 'version_number', type: 'int' })
  versionNumber: number;

  @Column({ type: 'text' })
  currency: string;

  @DateColumn({ name: 'effective_from' })
  effectiveFrom: string;

  @DateColumn({ name: 'effective_to', nullable: true })
  effectiveTo: string | null;

  @Column({ type: 'text', default: 'draft' })
  status: PriceListStatus;

  @InstantColumn({ name: 'published_at', nullable: true })
  publishedAt: Date | null;

  @Column({ name: 'published_by', type: 'uuid', nullable: true })
  publishedBy: string | null;

  /** @throws PriceListIsPublished */
  mustBeDraft(): void {
    if (this.status !== 'draft') throw new PriceListIsPublished({ name: this.name });
  }

  /** @throws PriceListIsPublished, PriceListIsEmpty */
  publish(by: string, at: Date, itemCount: number): void {
    this.mustBeDraft();
    if (itemCount === 0) throw new PriceListIsEmpty({ name: this.name });
    Object.assign(this, { status: 'published', publishedAt: at, publishedBy: by });
  }

  /** Ends on the day before its successor begins. @throws PriceListStartsTooEarly */
  endBefore(successor: PriceList): void {
    if (compareDates(successor.effectiveFrom, this.effectiveFrom) <= 0) {
      throw new PriceListStartsTooEarly({ name: this.name, from: this.effectiveFrom });
    }
    this.effectiveTo = addDays(successor.effectiveFrom, -1);
  }
}

@Entity('price_list_items')
export class PriceListItem {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'price_list_id', type: 'uuid' })
  priceListId: string;

  @Column({ name: 'product_id', type: 'uuid' })
  productId: string;

  /** Per unit, including tax (含税). */
  @AmountColumn({ name: 'list_price' })
  listPrice: string;

  @Column({ name: 'tax_rate', type: 'int' })
  taxRate: number;

  /** What a unit costs us, including tax; null where nobody has said. Not everybody is shown it. */
  @AmountColumn({ nullable: true })
  cost: string | null;
}
