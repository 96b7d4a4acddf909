import { ReassignmentView } from './reassigning/reassignment.view.js';
import { ApiProperty } from '@nestjs/swagger';
import { RefView } from '../../platform/http/views.js';
import { ApprovalCanView } from './approval-can.view.js';
import { ApprovalNeighbourView } from './approval-neighbour.view.js';
import { ApprovalRowView } from './approval.view.js';
import { RouteNodeView } from './route-node.view.js';
import { ReasonView, SkippedStepView } from './route-preview.view.js';

export class ApprovalPolicyRefView {
  @ApiProperty({ description: 'Code of the policy' })
  code: string;

  @ApiProperty({ description: 'Its title' })
  name: string;

  @ApiProperty({ type: 'integer', description: 'Its version, which this approval keeps to its end' })
  version: number;
}

export class ApprovalFactView {
  @ApiProperty({ description: 'Name of the fact in the policy' })
  key: string;

  @ApiProperty({ description: 'What it is called' })
  label: string;

  @ApiProperty({
    description: 'The value: money, number, boolean, text, list or null',
    nullable: true,
    oneOf: [
      { type: 'object', additionalProperties: true },
      { type: 'number' },
      { type: 'boolean' },
      { type: 'string' },
      { type: 'array', items: { type: 'string' } },
    ],
  })
  value: unknown;

  @ApiProperty({ description: 'The value as people write it' })
  text: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Where it was taken from when it was put up; null for what was put up before that was kept',
  })
  source: string | null;
}

const ACTIONS = [
  ...['submit', 'resubmit', 'approve', 'reject', 'return', 'advise', 'abstain', 'opine', 'withdraw', 'comment'],
  ...['takeBack', 'transfer', 'delegate', 'addSign', 'removeSign', 'urge', 'suspend', 'resume', 'reassign'],
  ...['revoke', 'cc', 'terminate', 'timeout', 'rehome', 'supersede', 'expire', 'migrate'],
];

export class ApprovalActionView {
  @ApiProperty({ type: 'integer', description: 'Counts from 1' })
  seq: number;

  @ApiProperty({ format: 'date-time', description: 'When' })
  at: string;

  @ApiProperty({ type: RefView, description: 'Who' })
  actor: RefView;

  @ApiProperty({
    enum: ACTIONS,
    description: 'What',
  })
  action: string;

  @ApiProperty({ type: String, nullable: true, description: 'At which node' })
  nodeTitle: string | null;

  @ApiProperty({ type: [RefView], description: 'Whom it named: who got the seat, was asked, added or told' })
  people: RefView[];

  @ApiProperty({ type: String, nullable: true, description: 'The words given' })
  reason: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The opinion given' })
  opinion: string | null;

  @ApiProperty({ description: 'The content it speaks about' })
  subjectHash: string;

  @ApiProperty({ description: 'Chained to the action before' })
  hash: string;
}

export class DifferenceView {
  @ApiProperty({ description: 'Where, such as lines.0.netPrice' })
  path: string;

  @ApiProperty({ description: 'What it is called' })
  label: string;

  @ApiProperty({ type: String, nullable: true, description: 'As it was' })
  before: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'As it is' })
  after: string | null;
}

export class ReturnTargetView {
  @ApiProperty({ type: String, nullable: true, description: 'Key of the node; null for the submitter' })
  nodeKey: string | null;

  @ApiProperty({ description: 'Its title' })
  title: string;

  @ApiProperty({ type: [RefView], description: 'Who would be asked again' })
  people: RefView[];
}

export class SuspensionView {
  @ApiProperty({ type: RefView, description: 'Who stopped it' })
  by: RefView;

  @ApiProperty({ format: 'date-time', description: 'When' })
  at: string;

  @ApiProperty({ description: 'Why' })
  reason: string;
}

export class RevocationView {
  @ApiProperty({ type: RefView, description: 'Who took back what was approved' })
  by: RefView;

  @ApiProperty({ format: 'date-time', description: 'When' })
  at: string;

  @ApiProperty({ description: 'Why' })
  reason: string;
}

export class ApprovalView extends ApprovalRowView {
  @ApiProperty({ type: ApprovalPolicyRefView, description: 'Which policy decides' })
  policy: ApprovalPolicyRefView;

  @ApiProperty({ description: 'Hash of the content put up for approval, to be named in a decision' })
  subjectHash: string;

  @ApiProperty({ description: 'Where the record itself is read, in the application' })
  link: string;

  @ApiProperty({ description: 'What the submitter wrote' })
  note: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'The content as it was submitted; it does not change when the record does',
  })
  snapshot: object;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'What the members of the content are called, by path without positions: lines.netPrice',
  })
  labels: Record<string, string>;

  @ApiProperty({ type: [ApprovalFactView], description: 'What the policy looked at' })
  facts: ApprovalFactView[];

  @ApiProperty({ type: [RouteNodeView], description: 'Every visit of every round, and what is still to come' })
  route: RouteNodeView[];

  @ApiProperty({ type: [SkippedStepView], description: 'The nodes that are not asked, and why not' })
  skipped: SkippedStepView[];

  @ApiProperty({ type: [ReasonView], description: 'Seats that nobody may take, when it is blocked' })
  holes: ReasonView[];

  @ApiProperty({ type: [ApprovalActionView], description: 'Everything that was done, oldest first' })
  actions: ApprovalActionView[];

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The approval of the same record before this one',
  })
  previous: string | null;

  @ApiProperty({
    type: ApprovalNeighbourView,
    nullable: true,
    description: 'The approval before this one, where the reader may see it',
  })
  earlier: ApprovalNeighbourView | null;

  @ApiProperty({
    type: ApprovalNeighbourView,
    nullable: true,
    description: 'The approval that took its place or came after it, where the reader may see it',
  })
  later: ApprovalNeighbourView | null;

  @ApiProperty({ type: [DifferenceView], description: 'What changed since the round that was decided before' })
  diff: DifferenceView[];

  @ApiProperty({ type: ApprovalCanView, description: 'What the reader may do now' })
  can: ApprovalCanView;

  @ApiProperty({ type: [ReassignmentView], description: 'Seats that were proposed to be given to somebody else' })
  reassignments: ReassignmentView[];

  @ApiProperty({ type: [ReturnTargetView], description: 'Where the reader may return it to' })
  returnTargets: ReturnTargetView[];

  @ApiProperty({
    type: [String],
    enum: ['forward', 'back-to-me'],
    description: 'What may come after a return: everything from there again, or straight back to who returned it',
  })
  resumes: string[];

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The decided task that `can.takeBack` speaks of',
  })
  takeBackTaskId: string | null;

  @ApiProperty({
    description:
      'Its policy asks who has seen what: once shown to the reader, `markApprovalSeen` is to be told, which has not been',
  })
  marksSeen: boolean;

  @ApiProperty({
    description:
      'Its amounts are hidden from the reader, and with them the content, the facts and the reasons that state them',
  })
  hidesAmounts: boolean;

  @ApiProperty({ type: SuspensionView, nullable: true, description: 'Who stopped it and why, while it is stopped' })
  suspension: SuspensionView | null;

  @ApiProperty({ type: RevocationView, nullable: true, description: 'Who took back what was approved, if anybody did' })
  revocation: RevocationView | null;
}
