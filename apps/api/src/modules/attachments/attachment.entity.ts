import { Column, Entity } from 'typeorm';
import { RecordColumns } from '../../platform/database/columns.js';

/** A file on any record. Seen by whoever sees the record, so only the house reads these rows. */
@Entity('attachments')
export class Attachment extends RecordColumns {
  @Column({ name: 'subject_type', type: 'text' })
  subjectType: string;

  @Column({ name: 'subject_id', type: 'uuid' })
  subjectId: string;

  /** As the uploader called it, cleaned; never a path. */
  @Column({ name: 'file_name', type: 'text' })
  fileName: string;

  @Column({ name: 'content_type', type: 'text' })
  contentType: string;

  /** Bytes. */
  @Column({ type: 'bigint' })
  size: string;

  @Column({ type: 'text' })
  sha256: string;

  /** The random name it is stored under. */
  @Column({ name: 'storage_key', type: 'text' })
  storageKey: string;
}
