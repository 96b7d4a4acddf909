import { ApiProperty } from '@nestjs/swagger';
import { RefView } from '../../../platform/http/views.js';

const TEXT = { type: String, nullable: true } as const;

export class AuditChangeView {
  @ApiProperty({ description: 'The column' })
  column: string;

  @ApiProperty({ description: "Its name in the reader's language" })
  label: string;

  @ApiProperty({ ...TEXT, description: 'As it was, for reading' })
  before: string | null;

  @ApiProperty({ ...TEXT, description: 'As it is, for reading' })
  after: string | null;
}

export class AuditView {
  @ApiProperty({ description: 'Sequence number' })
  id: string;

  @ApiProperty({ format: 'date-time', description: 'When' })
  at: string;

  @ApiProperty({ description: "Who did what to which record, in the reader's language" })
  sentence: string;

  @ApiProperty({ type: RefView, nullable: true, description: 'Who' })
  actor: RefView | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'Whom the actor stood in for' })
  onBehalfOf: RefView | null;

  @ApiProperty({ description: 'The house acted on her behalf' })
  asHouse: boolean;

  @ApiProperty({ description: 'insert, update, delete, sign_in, export …, or the method of a refused attempt' })
  action: string;

  @ApiProperty({ description: 'The table, or the path of a refused attempt' })
  subjectType: string;

  @ApiProperty({ description: "What it is called in the reader's language" })
  subjectLabel: string;

  @ApiProperty({ ...TEXT, description: 'The row' })
  subjectId: string | null;

  @ApiProperty({ ...TEXT, description: 'Its number or name, where it is known' })
  subjectName: string | null;

  @ApiProperty({ type: [AuditChangeView], description: 'What changed, for reading; how the row is kept is left out' })
  changes: AuditChangeView[];

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, description: 'What changed, as it was' })
  before: Record<string, unknown> | null;

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, description: 'What changed, as it is' })
  after: Record<string, unknown> | null;

  @ApiProperty({ description: 'The attempt was refused' })
  refused: boolean;

  @ApiProperty({ ...TEXT, description: 'The code of the refusal' })
  code: string | null;

  @ApiProperty({ ...TEXT, description: 'The request it came with' })
  requestId: string | null;

  @ApiProperty({ ...TEXT, description: "The client's address" })
  address: string | null;

  @ApiProperty({ ...TEXT, description: 'Browser and system' })
  agent: string | null;

  @ApiProperty({ ...TEXT, description: 'Method of the request' })
  method: string | null;

  @ApiProperty({ ...TEXT, description: 'Route of the request' })
  route: string | null;

  @ApiProperty({ ...TEXT, description: 'The background work it was done by' })
  job: string | null;

  @ApiProperty({ ...TEXT, description: "The token of a program that acted in the actor's name" })
  tokenId: string | null;

  @ApiProperty({ description: 'A seal covers it' })
  sealed: boolean;
}
