import { Column, Entity } from 'typeorm';
import { RecordColumns } from '../../platform/database/columns.js';
import type { DatePart, Entry, Restarts, Separator } from '../../platform/numbering/number-rule.js';
import type { Numbered } from './numbered.js';

/** 编号规则: one for everything that has a number. */
@Entity('number_rules')
export class NumberRuleRow extends RecordColumns {
  /** What the counters are kept by; it never changes. */
  @Column({ type: 'text' })
  series: string;

  @Column({ type: 'text' })
  object: Numbered;

  @Column({ type: 'text' })
  prefix: string;

  @Column({ type: 'text' })
  separator: Separator;

  @Column({ name: 'date_part', type: 'text' })
  datePart: DatePart;

  @Column({ type: 'int' })
  digits: number;

  @Column({ type: 'text' })
  restarts: Restarts;

  @Column({ type: 'text' })
  entry: Entry;

  @Column({ name: 'keeps_form', type: 'boolean' })
  keepsForm: boolean;
}
