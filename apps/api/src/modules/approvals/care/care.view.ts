import { ApiProperty } from '@nestjs/swagger';
import { RefView } from '../../../platform/http/views.js';
import { INSTANCE_STATUSES } from '../approval-instance.entity.js';
import { STANDSTILLS } from './care.list.js';

/** An approval that needs a process administrator: how it stands, and nothing of what it is about. */
export class CareRowView {
  @ApiProperty({ format: 'uuid', description: 'Id of the approval' })
  id: string;

  @ApiProperty({ description: 'Kind of the record', example: 'quote' })
  subjectType: string;

  @ApiProperty({ description: 'What the record is called' })
  title: string;

  @ApiProperty({ description: 'Its number' })
  number: string;

  @ApiProperty({ type: RefView, description: 'Who submitted it' })
  submitter: RefView;

  @ApiProperty({ format: 'date-time', description: 'When' })
  submittedAt: string;

  @ApiProperty({ enum: INSTANCE_STATUSES, description: 'Its state' })
  status: string;

  @ApiProperty({ description: 'A node waits for a person who is not there' })
  stalled: boolean;

  @ApiProperty({
    enum: STANDSTILLS,
    description: 'Why it does not go on: nobody may decide, a node waits for nobody, somebody is late, it was stopped',
  })
  standstill: string;

  @ApiProperty({ format: 'date-time', description: 'Since when; what is late, since it was due' })
  since: string;

  @ApiProperty({ description: "Why, in the reader's language; empty of what is only late" })
  why: string;

  @ApiProperty({ type: RefView, nullable: true, description: 'Who stopped it' })
  by: RefView | null;

  @ApiProperty({ type: [String], description: 'Titles of the nodes that are being asked' })
  currentNodes: string[];

  @ApiProperty({ type: [RefView], description: 'Who is waited for; the first three of them' })
  holders: RefView[];

  @ApiProperty({ type: 'integer', description: 'How many are waited for' })
  holderCount: number;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the first of them is, or was, due',
  })
  dueAt: string | null;
}
