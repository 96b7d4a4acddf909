import { ApiProperty } from '@nestjs/swagger';
import { PermissionIsMissing } from '../../platform/access/access.errors.js';
import { mayDo, type Principal } from '../../platform/access/principal.js';
import { say } from '../../platform/http/domain-error.js';
import type { Locale } from '../../platform/http/locale.js';
import { OwnedRecordView, ownedRecordView } from '../../platform/http/record-view.js';
import { AllowanceView, RefView, refView } from '../../platform/http/views.js';
import type { SubjectName } from '../../platform/subjects/subject.js';
import { ATTITUDES, CHANNELS, STATUSES } from './activity.entity.js';
import type { ActivityRow } from './activity.row.js';

class ActivityAllowances {
  @ApiProperty({ type: AllowanceView, description: 'Change it' })
  edit: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Put it into the recycle bin' })
  delete: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Say that what follows from it is done' })
  finish: AllowanceView;
}

const TEXT = { type: String, nullable: true } as const;

export class ActivityView extends OwnedRecordView {
  @ApiProperty({ description: 'Number', example: 'HD-2026-000001' })
  number: string;

  @ApiProperty({ type: RefView, description: 'Customer' })
  customer: RefView;

  @ApiProperty({ type: RefView, description: 'Contact' })
  contact: RefView;

  @ApiProperty({ type: RefView, nullable: true, description: 'Opportunity it is about' })
  opportunity: RefView | null;

  @ApiProperty({ format: 'date-time', description: 'When it took place' })
  occurredAt: string;

  @ApiProperty({ enum: CHANNELS, description: 'How' })
  channel: string;

  @ApiProperty({ ...TEXT, description: 'Where' })
  place: string | null;

  @ApiProperty({ type: [RefView], description: 'Who of us took part' })
  ourParticipants: RefView[];

  @ApiProperty({ description: 'Who of the customer took part' })
  customerParticipants: string;

  @ApiProperty({ description: 'Subject' })
  subject: string;

  @ApiProperty({ description: 'What was said' })
  content: string;

  @ApiProperty({ ...TEXT, description: "The customer's feedback" })
  feedback: string | null;

  @ApiProperty({ ...TEXT, enum: ATTITUDES, description: "The customer's attitude" })
  attitude: string | null;

  @ApiProperty({ ...TEXT, description: 'Key points' })
  keyPoints: string | null;

  @ApiProperty({ description: 'What follows from it' })
  followUp: string;

  @ApiProperty({ type: RefView, description: 'Who does that' })
  followUpOwner: RefView;

  @ApiProperty({ format: 'date', description: 'By when' })
  followUpDueOn: string;

  @ApiProperty({ enum: STATUSES, description: 'How far it is' })
  status: string;

  @ApiProperty({ type: ActivityAllowances, description: 'What the reader may do now' })
  can: ActivityAllowances;
}

export interface ActivityReader {
  readonly me: Principal;
  readonly locale: Locale;
  readonly names: ReadonlyMap<string, SubjectName>;
}

export function activityView(row: ActivityRow, { me, locale, names }: ActivityReader): ActivityView {
  const {
    number,
    channel,
    place,
    customerParticipants,
    subject,
    content,
    feedback,
    attitude,
    keyPoints,
    followUp,
    followUpDueOn,
    status,
  } = row;
  const nameOf = (subjectId: string | null): string => (subjectId ? (names.get(subjectId)?.name ?? '') : '');
  return {
    ...ownedRecordView(row),
    number,
    channel,
    place,
    customerParticipants,
    subject,
    content,
    feedback,
    attitude,
    keyPoints,
    followUp,
    followUpDueOn,
    status,
    customer: refView(row.customerId, nameOf(row.customerId)),
    contact: refView(row.contactId, nameOf(row.contactId)),
    opportunity: refView(row.opportunityId, nameOf(row.opportunityId)),
    occurredAt: row.occurredAt.toISOString(),
    ourParticipants: row.ourParticipants ?? [],
    followUpOwner: refView(row.followUpOwnerId, row.followUpOwnerName),
    can: canOf(row, me, locale),
  };
}

function canOf({ status }: ActivityRow, me: Principal, locale: Locale): ActivityAllowances {
  const permitted = (verb: string): AllowanceView => {
    const permission = `activity.${verb}`;
    if (mayDo(me, permission)) return { allowed: true };
    return {
      allowed: false,
      code: PermissionIsMissing.code,
      detail: say(PermissionIsMissing.code, { permission }, locale),
    };
  };
  const edit = permitted('edit');
  return { edit, delete: permitted('delete'), finish: status === 'done' ? { allowed: false } : edit };
}
