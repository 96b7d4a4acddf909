import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../platform/database/columns.js';

/** Something one person was told. Kept as kind and parameters, so that it is read in the reader's language. */
@Entity('notifications')
export class Notification {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** The order in which a person was told; an event stream resumes from it. */
  @Column({ type: 'bigint', insert: false, update: false })
  seq: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'jsonb' })
  params: Record<string, string>;

  @Column({ type: 'text' })
  link: string;

  @InstantColumn()
  at: Date;

  @InstantColumn({ name: 'read_at', nullable: true })
  readAt: Date | null;

  @Column({ name: 'dedup_key', type: 'text' })
  dedupKey: string;
}
