import { ApiProperty } from '@nestjs/swagger';
import { SCOPED_MODULES } from '../../../platform/access/principal.js';
import { RefView } from '../../../platform/http/views.js';
import { MovedSeatView, RepresentedSeatView, StalledSeatView } from '../seat.view.js';

export class RehearsalConflictView {
  @ApiProperty({ type: 'integer', description: 'Place of the change in the plan, from 0' })
  index: number;

  @ApiProperty({ description: 'Why it cannot be entered: a stable code' })
  code: string;

  @ApiProperty({ description: 'The sentence' })
  text: string;
}

export class HoleInDepartmentView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ description: 'Name' })
  name: string;

  @ApiProperty({ type: 'integer', description: 'People of it whose deal nobody could decide' })
  people: number;

  @ApiProperty({ type: 'integer', description: 'People of it who could submit one' })
  of: number;
}

export class HoleInPolicyView {
  @ApiProperty({ description: 'Code of the policy' })
  policy: string;

  @ApiProperty({ type: 'integer', description: 'Its version in force' })
  version: number;

  @ApiProperty({ description: 'Purpose' })
  purpose: string;

  @ApiProperty({ description: 'What is wrong: a stable code', example: 'slate_empty' })
  code: string;

  @ApiProperty({ description: 'The sentence' })
  text: string;

  @ApiProperty({ description: 'Where in the policy' })
  path: string;

  @ApiProperty({ enum: ['error', 'warning'], description: 'How bad it is' })
  severity: string;

  @ApiProperty({ description: 'It is not so today' })
  isNew: boolean;

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, description: 'A deal that shows it' })
  witness: Record<string, unknown> | null;

  @ApiProperty({ type: [HoleInDepartmentView], description: 'In which departments' })
  departments: HoleInDepartmentView[];
}

export class ReachChangeView {
  @ApiProperty({ type: RefView, description: 'Who sees more or less' })
  viewer: RefView;

  @ApiProperty({ enum: [...SCOPED_MODULES], description: 'Of which module' })
  module: string;

  @ApiProperty({ type: 'integer', description: 'Owners whose rows she sees today' })
  ownersBefore: number;

  @ApiProperty({ type: 'integer', description: 'And on the day' })
  ownersAfter: number;

  @ApiProperty({ type: [RefView], description: 'Owners that come in, at most 50 named' })
  gained: RefView[];

  @ApiProperty({ type: [RefView], description: 'Owners that go, at most 50 named' })
  lost: RefView[];

  @ApiProperty({ type: 'integer', description: 'Rows she sees today, shares included' })
  rowsBefore: number;

  @ApiProperty({ type: 'integer', description: 'Rows she would see on the day' })
  rowsAfter: number;
}

export class RehearsalReportView {
  @ApiProperty({ type: [RehearsalConflictView], description: 'Changes that cannot be entered' })
  conflicts: RehearsalConflictView[];

  @ApiProperty({ type: 'integer', description: 'Approvals under way that were looked at' })
  approvals: number;

  @ApiProperty({ type: 'integer', description: 'Seats that move, all of them' })
  movesTotal: number;

  @ApiProperty({ type: [MovedSeatView], description: 'Seats that move, the first 500' })
  moves: MovedSeatView[];

  @ApiProperty({ type: [RepresentedSeatView], description: 'Seats in which somebody else acts, the first 500' })
  represented: RepresentedSeatView[];

  @ApiProperty({ type: [StalledSeatView], description: 'Seats nobody may take, the first 500' })
  stalls: StalledSeatView[];

  @ApiProperty({ type: [HoleInPolicyView], description: 'Rules that come to nobody, or to the submitter' })
  holes: HoleInPolicyView[];

  @ApiProperty({ type: 'integer', description: 'People whose reach changes' })
  viewersTotal: number;

  @ApiProperty({ type: [ReachChangeView], description: 'Whose reach changes, the first 500' })
  reach: ReachChangeView[];
}

export class RehearsalView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The plan; null: what is entered already' })
  planId: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'The version of the plan that was tried' })
  planVersion: number | null;

  @ApiProperty({ format: 'date', description: 'The day' })
  day: string;

  @ApiProperty({ enum: ['queued', 'running', 'done', 'failed'], description: 'How far it is' })
  status: string;

  @ApiProperty({ type: 'integer', description: 'Approvals to look at' })
  total: number;

  @ApiProperty({ type: 'integer', description: 'Looked at' })
  done: number;

  @ApiProperty({ format: 'date-time', description: 'When it was asked for' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it ended' })
  finishedAt: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What went wrong' })
  failure: string | null;

  @ApiProperty({ type: RehearsalReportView, nullable: true, description: 'What was found; left out of lists' })
  report: RehearsalReportView | null;
}

export class RehearsalsView {
  @ApiProperty({ type: [RehearsalView], description: 'Newest first, without their reports' })
  items: RehearsalView[];
}
