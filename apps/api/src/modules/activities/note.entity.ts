import { Column, Entity } from 'typeorm';
import { RecordColumns } from '../../platform/database/columns.js';

/** A remark on any record. Seen by whoever sees the record, so only the house reads these rows. */
@Entity('notes')
export class Note extends RecordColumns {
  @Column({ name: 'subject_type', type: 'text' })
  subjectType: string;

  @Column({ name: 'subject_id', type: 'uuid' })
  subjectId: string;

  @Column({ type: 'text' })
  text: string;
}
