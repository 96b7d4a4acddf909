import { Column, Entity } from 'typeorm';
import type { ConditionTree } from '../../../platform/conditions/condition.js';
import { RecordColumns } from '../../../platform/database/columns.js';

/** Something a lead is judged by: what it counts for where it is met, and whether nothing is qualified without it. */
@Entity('lead_criteria')
export class LeadCriterion extends RecordColumns {
  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'int' })
  place: number;

  @Column({ type: 'boolean' })
  enabled: boolean;

  /** What is asked of the lead; null: whoever follows it answers. */
  @Column({ type: 'jsonb', nullable: true })
  condition: ConditionTree | null;

  @Column({ type: 'boolean' })
  required: boolean;

  /** Added to the score where it is met; less than nothing for what speaks against a lead. */
  @Column({ type: 'int' })
  points: number;
}
