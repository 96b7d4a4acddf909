import { ApiProperty } from '@nestjs/swagger';
import { SHARE_ACCESS } from '../../../platform/http/sharing.view.js';
import { RefView } from '../../../platform/http/views.js';
import { PageView } from '../../../platform/listing/list-docs.js';
import { WAYS, type Way } from './reasons.js';

export class SeenRecordView {
  @ApiProperty({ description: 'Kind of record, such as customer' })
  type: string;

  @ApiProperty({ description: "The kind, in the reader's language" })
  typeName: string;

  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ type: String, nullable: true, description: 'Its name; null to whoever may not read the record' })
  title: string | null;

  @ApiProperty({ type: RefView, description: 'Whom it belongs to: a person, or a queue' })
  owner: RefView;
}

export class WayView {
  @ApiProperty({ description: 'What the people of this way are asked for with' })
  key: string;

  @ApiProperty({ enum: WAYS, description: 'How they come to see it' })
  way: Way;

  @ApiProperty({ description: "The same as a sentence, in the reader's language" })
  reason: string;

  @ApiProperty({ type: RefView, nullable: true, description: 'The department whose people are seen' })
  department: RefView | null;

  @ApiProperty({
    type: RefView,
    nullable: true,
    description: 'The role that gives it; null to whoever may not see roles',
  })
  role: RefView | null;

  @ApiProperty({ type: String, enum: SHARE_ACCESS, nullable: true, description: 'Of a share: for reading or writing' })
  access: 'read' | 'write' | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Of a share by hand: its last day' })
  until: string | null;
}

export class AccessGroupView extends WayView {
  @ApiProperty({ type: 'integer', description: 'How many people' })
  people: number;

  @ApiProperty({
    type: 'integer',
    description: 'How many more it would show it to, had they the permission to open it',
  })
  locked: number;

  @ApiProperty({ type: [RefView], description: 'The first of them by name, at most five' })
  first: RefView[];
}

export class SuperiorView extends RefView {
  @ApiProperty({
    type: [String],
    description: 'Through whom she is above the owner, from below; nobody where directly',
  })
  through: string[];
}

export class RecordAccessView {
  @ApiProperty({ type: SeenRecordView, description: 'What is seen' })
  record: SeenRecordView;

  @ApiProperty({ type: 'integer', description: 'How many people see it, each counted once' })
  people: number;

  @ApiProperty({ type: 'integer', description: "How many more, outside of the reader's closed organisation" })
  beyond: number;

  @ApiProperty({ type: [AccessGroupView], description: 'The ways in which it is seen; somebody may be in several' })
  groups: AccessGroupView[];

  @ApiProperty({ type: [SuperiorView], description: 'The people above the owner' })
  line: SuperiorView[];
}

export class ViewerView extends RefView {
  @ApiProperty({ type: String, nullable: true, description: 'Her department' })
  department: string | null;
}

export class ViewersView {
  @ApiProperty({ type: [ViewerView], description: 'By name' })
  items: ViewerView[];

  @ApiProperty({ type: PageView, description: 'Where it goes on' })
  page: PageView;
}

export class VerdictView {
  @ApiProperty({ type: RefView, description: 'Who' })
  person: RefView;

  @ApiProperty({ description: 'She can open the record' })
  sees: boolean;

  @ApiProperty({ description: 'She may sign in' })
  active: boolean;

  @ApiProperty({ description: 'She has the permission to open records of this kind' })
  permitted: boolean;

  @ApiProperty({ type: [WayView], description: 'The ways in which the row reaches her' })
  ways: WayView[];
}
