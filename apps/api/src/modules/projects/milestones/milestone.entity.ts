import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateColumn, InstantColumn } from '../../../platform/database/columns.js';

/** 里程碑: something a project is to have reached, by a day or without one. */
@Entity('project_milestones')
export class ProjectMilestone {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'project_id', type: 'uuid' })
  projectId: string;

  /** From 1. */
  @Column({ type: 'int' })
  position: number;

  @Column({ type: 'text' })
  name: string;

  @DateColumn({ name: 'due_on', nullable: true })
  dueOn: string | null;

  @InstantColumn({ name: 'done_at', nullable: true })
  doneAt: Date | null;

  @Column({ name: 'done_by', type: 'uuid', nullable: true })
  doneBy: string | null;
}
