import { Column, Entity } from 'typeorm';
import { DateColumn, InstantColumn, OwnedRecordColumns } from '../../platform/database/columns.js';

export const CHANNELS = ['phone', 'email', 'meeting', 'visit'] as const;
export type Channel = (typeof CHANNELS)[number];
export const ATTITUDES = ['positive', 'neutral', 'negative'] as const;
export type Attitude = (typeof ATTITUDES)[number];
export const STATUSES = ['not_started', 'in_progress', 'done'] as const;
export type ActivityStatus = (typeof STATUSES)[number];

/** One exchange with a customer, and what is to follow from it. */
@Entity('activities')
export class Activity extends OwnedRecordColumns {
  @Column({ type: 'text' })
  number: string;

  @Column({ name: 'customer_id', type: 'uuid' })
  customerId: string;

  @Column({ name: 'contact_id', type: 'uuid' })
  contactId: string;

  @Column({ name: 'opportunity_id', type: 'uuid', nullable: true })
  opportunityId: string | null;

  @InstantColumn({ name: 'occurred_at' })
  occurredAt: Date;

  @Column({ type: 'text' })
  channel: Channel;

  @Column({ type: 'text', nullable: true })
  place: string | null;

  @Column({ name: 'our_participant_ids', type: 'uuid', array: true })
  ourParticipantIds: string[];

  @Column({ name: 'customer_participants', type: 'text' })
  customerParticipants: string;

  @Column({ type: 'text' })
  subject: string;

  @Column({ type: 'text' })
  content: string;

  @Column({ type: 'text', nullable: true })
  feedback: string | null;

  @Column({ type: 'text', nullable: true })
  attitude: Attitude | null;

  @Column({ name: 'key_points', type: 'text', nullable: true })
  keyPoints: string | null;

  @Column({ name: 'follow_up', type: 'text' })
  followUp: string;

  @Column({ name: 'follow_up_owner_id', type: 'uuid' })
  followUpOwnerId: string;

  @DateColumn({ name: 'follow_up_due_on' })
  followUpDueOn: string;

  @Column({ type: 'text' })
  status: ActivityStatus;

  @Column({ name: 'import_id', type: 'uuid', nullable: true })
  importId: string | null;
}
