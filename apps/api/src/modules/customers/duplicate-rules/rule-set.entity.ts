import { Column, Entity } from 'typeorm';
import { RecordColumns } from '../../../platform/database/columns.js';
import type { DuplicateRule, Ruled } from './rule.js';

/** 查重规则: of each kind one ordered set, changed as a whole. */
@Entity('duplicate_rule_sets')
export class DuplicateRuleSet extends RecordColumns {
  @Column({ type: 'text' })
  kind: Ruled;

  /** Null: those that are shipped, which follow the product. */
  @Column({ type: 'jsonb', nullable: true })
  rules: DuplicateRule[] | null;
}
