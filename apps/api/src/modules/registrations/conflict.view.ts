import { ApiProperty } from '@nestjs/swagger';
import { AllowanceView, RefView } from '../../platform/http/views.js';
import { CONFLICT_STATUSES, OUTCOMES, type ConflictStatus, type Outcome } from './conflict.entity.js';
import { EVIDENCE_KINDS, type EvidenceKind } from './evidence.repository.js';
import { PartyShareDto } from './registration.dto.js';
import { RegistrationView } from './registration.view.js';
import { ENTRY_KINDS, type EntryKind } from './verdict.js';

export class FirstEntryView {
  @ApiProperty({ enum: ENTRY_KINDS, description: 'By what the claim was on record first' })
  kind: EntryKind;

  @ApiProperty({ format: 'date-time', description: 'When that was recorded' })
  at: string;
}

export class PartyView {
  @ApiProperty({ format: 'uuid', description: 'The registration' })
  registrationId: string;

  @ApiProperty({
    type: RefView,
    nullable: true,
    description: 'Whose it is; null where a joint venture or an agent is not told of somebody outside of it',
  })
  owner: RefView | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'Her department then' })
  department: RefView | null;

  @ApiProperty({ format: 'date-time', description: 'When it was registered' })
  registeredAt: string;

  @ApiProperty({ description: 'Registered by the house for whoever had the company on record' })
  byRecord: boolean;

  @ApiProperty({ description: 'It has ended' })
  ended: boolean;

  @ApiProperty({ type: FirstEntryView, nullable: true, description: 'What decides the order of entry' })
  first: FirstEntryView | null;

  @ApiProperty({ type: 'integer', description: 'Place in the order of entry, from 1' })
  place: number;

  @ApiProperty({ type: 'integer', description: 'Per cent of the credit by order of entry' })
  byOrder: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Per cent of the credit, once it is decided' })
  percent: number | null;

  @ApiProperty({ type: RegistrationView, nullable: true, description: 'The registration, where the reader sees it' })
  registration: RegistrationView | null;
}

export class ProposalView {
  @ApiProperty({ format: 'uuid', description: 'The registration of who is to lead' })
  leaderId: string;

  @ApiProperty({ type: [PartyShareDto], description: 'What each is to be credited with' })
  shares: PartyShareDto[];

  @ApiProperty({ description: 'Why this is most favourable to signing' })
  reason: string;
}

export class OverrideApprovalView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ description: 'Where it stands' })
  status: string;
}

export class ConflictCanView {
  @ApiProperty({ type: AllowanceView, description: 'Settle it by order of entry' })
  settle: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Say that these are two matters' })
  separate: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Ask for an exception' })
  override: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Take the exception back' })
  withdraw: AllowanceView;
}

/** Nobody is named in it but by its parties: a joint venture or an agent is not told who else was at work. */
export class ConflictView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ type: 'integer', description: 'Counts changes; a change names the version it saw' })
  version: number;

  @ApiProperty({ format: 'date-time', description: 'When it arose' })
  createdAt: string;

  @ApiProperty({ description: 'Number', example: 'ZD-2026-000001' })
  number: string;

  @ApiProperty({ description: 'The company, in the words of a registration the reader sees' })
  companyName: string;

  @ApiProperty({ enum: CONFLICT_STATUSES, description: 'Where it stands' })
  status: ConflictStatus;

  @ApiProperty({ type: [PartyView], description: 'In order of entry' })
  parties: PartyView[];

  @ApiProperty({ format: 'uuid', description: 'Who holds the company: by order of entry, or as it was decided' })
  leaderId: string;

  @ApiProperty({ type: String, enum: OUTCOMES, nullable: true, description: 'How it was decided' })
  outcome: Outcome | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why it was decided so' })
  reason: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was decided' })
  decidedAt: string | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'Who decided it, as far as the reader may know' })
  decidedBy: RefView | null;

  @ApiProperty({ type: ProposalView, nullable: true, description: 'The exception that was asked for last' })
  proposal: ProposalView | null;

  @ApiProperty({ type: OverrideApprovalView, nullable: true, description: 'Its approval' })
  approval: OverrideApprovalView | null;

  @ApiProperty({ type: ConflictCanView, description: 'What the reader may do now' })
  can: ConflictCanView;
}

export class EvidenceEntryView {
  @ApiProperty({ description: 'Id, unique within its kind' })
  id: string;

  @ApiProperty({ enum: EVIDENCE_KINDS, description: 'What was entered' })
  kind: EvidenceKind;

  @ApiProperty({ format: 'date-time', description: 'When it was recorded' })
  at: string;

  @ApiProperty({ type: RefView, description: 'Who entered it' })
  by: RefView;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The registration of the party it speaks for',
  })
  registrationId: string | null;

  @ApiProperty({ description: 'What it is called' })
  title: string;

  @ApiProperty({ type: String, nullable: true, description: 'More about it' })
  detail: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'A path in the browser' })
  link: string | null;
}

export class ConflictDetailView extends ConflictView {
  @ApiProperty({ type: [EvidenceEntryView], description: 'What the reader sees of what was entered, oldest first' })
  evidence: EvidenceEntryView[];
}
