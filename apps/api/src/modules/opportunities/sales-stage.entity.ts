import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where on its way a deal is. Reference data: the six stages of the sales process, editable. */
@Entity('sales_stages')
export class SalesStage {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ name: 'name_en', type: 'text' })
  nameEn: string;

  /** Percent. */
  @Column({ type: 'int' })
  probability: number;

  @Column({ type: 'int' })
  sort: number;

  /** Days a deal should take here. */
  @Column({ name: 'expected_days', type: 'int' })
  expectedDays: number;

  @Column({ type: 'text' })
  kind: 'open' | 'won' | 'after_sales';
}
