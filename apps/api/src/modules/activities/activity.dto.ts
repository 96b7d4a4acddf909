import { PartialType } from '@nestjs/swagger';
import {
  ChoiceField,
  DateField,
  IdField,
  IdListField,
  InstantField,
  ObjectField,
  TextField,
} from '../../platform/http/fields.js';
import { ATTITUDES, CHANNELS, STATUSES, type ActivityStatus, type Attitude, type Channel } from './activity.entity.js';

export class LogActivityDto {
  @IdField({ describe: 'Customer' })
  customerId: string;

  @IdField({ describe: 'Contact, one of the customer’s' })
  contactId: string;

  @IdField({ describe: 'Opportunity it is about, one of the customer’s', optional: true, nullable: true })
  opportunityId?: string | null;

  @InstantField({ describe: 'When it took place' })
  occurredAt: string;

  @ChoiceField(CHANNELS, { describe: 'How' })
  channel: Channel;

  @TextField({ describe: 'Where', max: 200, optional: true, nullable: true })
  place?: string | null;

  @IdListField({ describe: 'Who of us took part', min: 1, max: 20 })
  ourParticipantIds: string[];

  @TextField({ describe: 'Who of the customer took part', min: 1, max: 300 })
  customerParticipants: string;

  @TextField({ describe: 'Subject', min: 1, max: 120 })
  subject: string;

  @TextField({ describe: 'What was said', min: 1, max: 5000 })
  content: string;

  @TextField({ describe: "The customer's feedback", max: 2000, optional: true, nullable: true })
  feedback?: string | null;

  @ChoiceField(ATTITUDES, { describe: "The customer's attitude", optional: true, nullable: true })
  attitude?: Attitude | null;

  @TextField({ describe: 'Key points', max: 2000, optional: true, nullable: true })
  keyPoints?: string | null;

  @TextField({ describe: 'What follows from it', min: 1, max: 500 })
  followUp: string;

  @IdField({ describe: 'Who does that' })
  followUpOwnerId: string;

  @DateField({ describe: 'By when' })
  followUpDueOn: string;

  @ChoiceField(STATUSES, { describe: 'How far it is' })
  status: ActivityStatus;

  @ObjectField({ describe: "The installation's own fields", optional: true })
  custom?: Record<string, unknown>;
}

/** A merge patch. */
export class ChangeActivityDto extends PartialType(LogActivityDto, { skipNullProperties: false }) {}
