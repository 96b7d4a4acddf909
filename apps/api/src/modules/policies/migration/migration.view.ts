import { ApiProperty } from '@nestjs/swagger';
import { RefView } from '../../../platform/http/views.js';

export class MigratedSeatView {
  @ApiProperty({ description: 'Key of the node' })
  nodeKey: string;

  @ApiProperty({ description: 'Its title' })
  title: string;

  @ApiProperty({ type: RefView, description: 'Who sits there' })
  person: RefView;

  @ApiProperty({ description: 'What has become of the seat; planned for one that has not begun' })
  state: string;
}

export class MigrationPlanView {
  @ApiProperty({ format: 'uuid', description: 'The approval' })
  instanceId: string;

  @ApiProperty({ type: String, nullable: true, description: 'Number of the document, where the reader may see it' })
  number: string | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'Who submitted it, where the reader may see it' })
  submitter: RefView | null;

  @ApiProperty({ format: 'date-time', description: 'When' })
  submittedAt: string;

  @ApiProperty({ description: 'Where it stands' })
  status: string;

  @ApiProperty({ description: 'The version it runs under, such as 001-quote v1' })
  from: string;

  @ApiProperty({ description: 'It can move' })
  allowed: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'Why it cannot: a stable code' })
  code: string | null;

  @ApiProperty({ type: String, nullable: true, description: "Why it cannot, in the reader's language" })
  detail: string | null;

  @ApiProperty({ type: [MigratedSeatView], description: 'Seats that stay as they are, decided ones included' })
  kept: MigratedSeatView[];

  @ApiProperty({ type: [MigratedSeatView], description: 'Seats that come in' })
  added: MigratedSeatView[];

  @ApiProperty({ type: [MigratedSeatView], description: 'Seats that go' })
  removed: MigratedSeatView[];
}

export class MigrationPlansView {
  @ApiProperty({ description: 'Code of the policy' })
  code: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'The version in force, to which they would move' })
  version: number | null;

  @ApiProperty({ type: 'integer', description: 'How many run under another version' })
  total: number;

  @ApiProperty({ type: 'integer', description: 'How many of those listed the reader may not see' })
  unseen: number;

  @ApiProperty({ type: [MigrationPlanView], description: 'The oldest 500 of them' })
  items: MigrationPlanView[];
}

export class MigrationResultView {
  @ApiProperty({ format: 'uuid', description: 'The approval' })
  instanceId: string;

  @ApiProperty({ description: 'It has moved' })
  done: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'Why not: a stable code' })
  code: string | null;

  @ApiProperty({ type: String, nullable: true, description: "Why not, in the reader's language" })
  detail: string | null;
}

export class MigrationResultsView {
  @ApiProperty({ type: [MigrationResultView], description: 'One for each approval, in the order asked for' })
  results: MigrationResultView[];
}
