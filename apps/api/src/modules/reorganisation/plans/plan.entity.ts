import { Column, Entity } from 'typeorm';
import type { PlainDate } from '@countersign/kernel';
import { DateColumn, InstantColumn, RecordColumns } from '../../../platform/database/columns.js';
import type { PlannedChange } from '../../org/index.js';
import { PlanDayIsPast, PlanIsEmpty, PlanIsSettled } from '../reorganisation.errors.js';

export type PlanStatus = 'draft' | 'in_force' | 'discarded';
export type PlanContent = Pick<ReorganisationPlan, 'name' | 'day' | 'note' | 'changes'>;

/** What the organisation is to be like from a day on: changes that decide nothing until the plan is put in force. */
@Entity('reorganisation_plans')
export class ReorganisationPlan extends RecordColumns {
  @Column({ type: 'text' })
  name: string;

  @DateColumn()
  day: PlainDate;

  @Column({ type: 'text' })
  note: string;

  /** In the order in which they are entered. */
  @Column({ type: 'jsonb' })
  changes: readonly PlannedChange[];

  @Column({ type: 'text' })
  status: PlanStatus;

  @InstantColumn({ name: 'settled_at', nullable: true })
  settledAt: Date | null;

  @Column({ name: 'settled_by', type: 'uuid', nullable: true })
  settledBy: string | null;

  /** @throws PlanIsSettled */
  change(content: Partial<PlanContent>): void {
    this.mustBeDraft();
    Object.assign(this, content);
  }

  /** @throws PlanIsSettled @throws PlanIsEmpty @throws PlanDayIsPast */
  putInForce(by: string, at: Date, today: PlainDate): void {
    this.mustBeDraft();
    if (this.changes.length === 0) throw new PlanIsEmpty({ name: this.name });
    if (this.day < today) throw new PlanDayIsPast({ day: this.day });
    this.settle('in_force', by, at);
  }

  /** @throws PlanIsSettled */
  throwAway(by: string, at: Date): void {
    this.mustBeDraft();
    this.settle('discarded', by, at);
  }

  private settle(status: PlanStatus, settledBy: string, settledAt: Date): void {
    Object.assign(this, { status, settledBy, settledAt });
  }

  private mustBeDraft(): void {
    if (this.status !== 'draft') throw new PlanIsSettled({ name: this.name });
  }
}
