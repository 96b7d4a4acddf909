import { ApiProperty } from '@nestjs/swagger';
import { RefView } from '../../platform/http/views.js';
import { MODES } from './approval.view.js';
import { CounterfactualView, ReasonView } from './route-preview.view.js';

export class SeatOriginView {
  @ApiProperty({
    enum: ['policy', 'transfer', 'delegate', 'add-sign', 'escalation', 'rehome', 'reassign', 'take-back'],
    description: 'How the seat came about',
  })
  kind: string;

  @ApiProperty({ type: RefView, nullable: true, description: 'Whose action it was; null for the policy' })
  by: RefView | null;

  @ApiProperty({ type: String, nullable: true, description: 'The words given' })
  reason: string | null;

  @ApiProperty({ required: false, enum: ['before', 'after', 'parallel'], description: 'Where it was added' })
  where?: string;
}

export class SeatView {
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The task; null for a seat that is not open yet',
  })
  id: string | null;

  @ApiProperty({ type: RefView, description: 'Who sits here' })
  person: RefView;

  @ApiProperty({ type: RefView, nullable: true, description: 'Whose authority is used, when it is not her own' })
  onBehalfOf: RefView | null;

  @ApiProperty({ description: 'In which position' })
  position: string;

  @ApiProperty({
    description:
      'planned, waiting, open, held, approved, rejected, returned, advised, abstained, transferred, taken_back, superseded, removed, cancelled, expired, auto_approved or auto_rejected',
  })
  state: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Version of the task' })
  version: number | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was decided or closed' })
  decidedAt: string | null;

  @ApiProperty({ type: String, enum: ['favourable', 'unfavourable'], nullable: true, description: 'The opinion given' })
  opinion: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The words given' })
  reason: string | null;

  @ApiProperty({ type: [ReasonView], description: 'How the person was found' })
  how: ReasonView[];

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Since when it waits' })
  openedAt: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The groups it counts for' })
  group: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Its weight, where seats are weighed' })
  weight: number | null;

  @ApiProperty({ type: SeatOriginView, description: 'How it came about' })
  origin: SeatOriginView;

  @ApiProperty({
    type: RefView,
    nullable: true,
    description: 'Who added it or asked for its opinion, and may take it away again',
  })
  addedBy: RefView | null;
}

export class ProgressView {
  @ApiProperty({ type: 'integer', description: 'Seats, or weights of seats, that have approved' })
  approved: number;

  @ApiProperty({ type: 'integer', description: 'That have rejected' })
  rejected: number;

  @ApiProperty({ type: 'integer', description: 'That have left it to the others' })
  abstained: number;

  @ApiProperty({ type: 'integer', description: 'That are needed to pass' })
  need: number;

  @ApiProperty({ type: 'integer', description: 'That there are' })
  of: number;
}

export class RouteNodeView {
  @ApiProperty({ description: 'Key of the node in the policy' })
  nodeKey: string;

  @ApiProperty({ description: 'Its title' })
  title: string;

  @ApiProperty({ enum: MODES, description: 'How its seats make one outcome' })
  mode: string;

  @ApiProperty({ type: 'integer', description: 'In which round' })
  round: number;

  @ApiProperty({ description: 'planned, active, stalled, passed, failed, returned, skipped or cancelled' })
  state: string;

  @ApiProperty({ type: [String], description: 'Keys of the nodes it waits for' })
  after: string[];

  @ApiProperty({ type: [ReasonView], description: 'Why it is asked' })
  why: ReasonView[];

  @ApiProperty({ type: CounterfactualView, nullable: true, description: 'What would have spared it' })
  counterfactual: CounterfactualView | null;

  @ApiProperty({ type: [SeatView], description: 'Its seats' })
  tasks: SeatView[];

  @ApiProperty({ type: 'integer', description: 'Which visit in its round' })
  visit: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it opened' })
  openedAt: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the first of those who are asked is late',
  })
  dueAt: string | null;

  @ApiProperty({ description: 'Somebody who is asked is late' })
  overdue: boolean;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Working minutes until then; negative when it is over',
  })
  remainingMinutes: number | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Since when nobody can act, so that no time passes',
  })
  haltedAt: string | null;

  @ApiProperty({ type: [ReasonView], description: 'Why it is due just then' })
  dueExplanation: ReasonView[];

  @ApiProperty({ type: ProgressView, nullable: true, description: 'How far it is; null before it opens' })
  progress: ProgressView | null;
}
