import { Column, PrimaryColumn } from 'typeorm';

/** An exact decimal as PostgreSQL wrote it: a string, never a float. Two decimals. */
export function AmountColumn(options: { name?: string; nullable?: boolean } = {}): PropertyDecorator {
  return Column({ type: 'numeric', precision: 18, scale: 2, ...options });
}

/** A plain business date, `YYYY-MM-DD` in Asia/Shanghai. */
export function DateColumn(options: { name?: string; nullable?: boolean } = {}): PropertyDecorator {
  return Column({ type: 'date', ...options });
}

export function InstantColumn(options: { name?: string; nullable?: boolean } = {}): PropertyDecorator {
  return Column({ type: 'timestamptz', ...options });
}

/** What every business row carries. `version` counts changes; a trigger demands that each adds exactly one. */
export abstract class RecordColumns {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'int', default: 1 })
  version: number;

  @InstantColumn({ name: 'created_at' })
  createdAt: Date;

  @Column({ name: 'created_by', type: 'uuid' })
  createdBy: string;

  @InstantColumn({ name: 'updated_at' })
  updatedAt: Date;

  @Column({ name: 'updated_by', type: 'uuid' })
  updatedBy: string;

  @InstantColumn({ name: 'deleted_at', nullable: true })
  deletedAt: Date | null;

  @Column({ name: 'deleted_by', type: 'uuid', nullable: true })
  deletedBy: string | null;

  @Column({ name: 'external_system', type: 'text', nullable: true })
  externalSystem: string | null;

  @Column({ name: 'external_id', type: 'text', nullable: true })
  externalId: string | null;

  @Column({ type: 'jsonb', default: {} })
  custom: Record<string, unknown>;
}

export type LongWorkStatus = 'queued' | 'running' | 'done' | 'failed';

/** A piece of work that a job does by and by, and that is kept with what came of it. */
export abstract class LongWorkColumns extends RecordColumns {
  @Column({ type: 'text' })
  status: LongWorkStatus;

  /** How much there is to look at, and how much of it has been looked at. */
  @Column({ type: 'int' })
  total: number;

  @Column({ type: 'int' })
  done: number;

  /** Code of what went wrong. */
  @Column({ type: 'text', nullable: true })
  failure: string | null;

  @InstantColumn({ name: 'finished_at', nullable: true })
  finishedAt: Date | null;

  hasEnded(): boolean {
    return this.status === 'done' || this.status === 'failed';
  }
}

/** A business row that belongs to somebody: a person, or a queue such as the lead intake. */
export abstract class OwnedRecordColumns extends RecordColumns {
  @Column({ name: 'owner_id', type: 'uuid' })
  ownerId: string;

  /** Stamped when the row is made or changes hands, so that a later move of the owner rewrites no figures. */
  @Column({ name: 'department_id', type: 'uuid', nullable: true })
  departmentId: string | null;
}
