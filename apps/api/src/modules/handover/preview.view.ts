import { ApiProperty } from '@nestjs/swagger';
import { RefView } from '../../platform/http/views.js';

export class HandoverFieldView {
  @ApiProperty({ description: 'Name of the field in a condition' })
  field: string;

  @ApiProperty({ description: 'text, choice, id, decimal …' })
  type: string;

  @ApiProperty({ type: [String], description: 'The values of a choice' })
  choices: string[];

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: "What values are called, in the reader's language, where no page of their own has the words",
  })
  labels: Record<string, string>;
}

export class HandoverKindView {
  @ApiProperty({ description: 'Kind of record' })
  kind: string;

  @ApiProperty({ description: "What it is called, in the reader's language" })
  label: string;

  @ApiProperty({ type: 'integer', description: 'How many she has' })
  count: number;

  @ApiProperty({ type: [HandoverFieldView], description: 'What a rule may ask about' })
  fields: HandoverFieldView[];

  @ApiProperty({ description: 'The reader may see the records themselves' })
  readable: boolean;
}

export class ShareView {
  @ApiProperty({ type: RefView, nullable: true, description: 'Who gets them; nobody yet' })
  successor: RefView | null;

  @ApiProperty({ description: 'Kind of record' })
  kind: string;

  @ApiProperty({ type: 'integer', description: 'How many' })
  count: number;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What became of them: moved, gone, stopped, restored, kept',
  })
  outcome: string | null;
}

/** An approval goes to whoever may decide it, whatever the plan says. */
export class InsteadView {
  @ApiProperty({ type: RefView, nullable: true, description: 'Who would get it; nobody: it stops in sight' })
  to: RefView | null;

  @ApiProperty({ description: 'Stable code', example: 'approval.authority_insufficient' })
  code: string;

  @ApiProperty({ description: "Why, in the reader's language" })
  detail: string;
}

export class InsteadShareView extends InsteadView {
  @ApiProperty({ type: RefView, nullable: true, description: 'For whom they are planned; nobody in particular' })
  successor: RefView | null;

  @ApiProperty({ type: 'integer', description: 'How many' })
  count: number;
}

export class StayingView {
  @ApiProperty({ description: 'What' })
  label: string;

  @ApiProperty({ type: 'integer', description: 'How many' })
  count: number;

  @ApiProperty({ description: 'Why it does not go like the rest' })
  why: string;
}

export class HandoverConflictView {
  @ApiProperty({ type: RefView, description: 'Who cannot take what is planned for her' })
  successor: RefView;

  @ApiProperty({ description: 'Stable code', example: 'inactive' })
  code: string;

  @ApiProperty({ description: "Why, in the reader's language" })
  detail: string;
}

/** What would become of everything she has: counts alone, so that who reads no records may still hand them over. */
export class HandoverPreviewView {
  @ApiProperty({ type: [HandoverKindView], description: 'What she has' })
  kinds: HandoverKindView[];

  @ApiProperty({ type: [ShareView], description: 'Who gets how much of it' })
  shares: ShareView[];

  @ApiProperty({ type: 'integer', description: 'Records nobody would get' })
  unassigned: number;

  @ApiProperty({ type: [InsteadShareView], description: 'Approvals that would go otherwise than planned, and why' })
  instead: InsteadShareView[];

  @ApiProperty({ type: [StayingView], description: 'What does not go like the rest, and why' })
  staying: StayingView[];

  @ApiProperty({ type: [HandoverConflictView], description: 'What keeps it from beginning' })
  conflicts: HandoverConflictView[];
}

export class PlannedRecordView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ description: 'Number' })
  number: string;

  @ApiProperty({ description: 'Name' })
  name: string;

  @ApiProperty({ type: RefView, nullable: true, description: 'Who gets it' })
  successor: RefView | null;

  @ApiProperty({ enum: ['hand', 'group', 'rule', 'rest'], description: 'What decided' })
  why: string;

  @ApiProperty({ type: String, nullable: true, description: 'What became of it' })
  outcome: string | null;

  @ApiProperty({ type: InsteadView, nullable: true, description: 'An approval that would go otherwise than planned' })
  instead: InsteadView | null;
}

export class PlannedRecordsView {
  @ApiProperty({ type: [PlannedRecordView], description: 'Those the reader may see' })
  items: PlannedRecordView[];

  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'Pass as `after` for the next page' })
  next: string | null;
}

export class DeedView {
  @ApiProperty({ description: 'Sequence number in the audit log' })
  id: string;

  @ApiProperty({ format: 'date-time', description: 'When' })
  at: string;

  @ApiProperty({ enum: ['deleted', 'exported'], description: 'What she did' })
  what: string;

  @ApiProperty({ description: 'With what kind of record' })
  label: string;

  @ApiProperty({ type: String, nullable: true, description: 'Its name, where the reader may see it' })
  name: string | null;
}

export class LastWeekView {
  @ApiProperty({ format: 'date-time', description: 'From when on' })
  since: string;

  @ApiProperty({ type: 'integer', description: 'Records she deleted' })
  deleted: number;

  @ApiProperty({ type: 'integer', description: 'Lists she exported' })
  exported: number;

  @ApiProperty({ type: [DeedView], description: 'The latest of them' })
  deeds: DeedView[];
}
