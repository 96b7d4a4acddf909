import { ApiProperty } from '@nestjs/swagger';
import { AllowanceView, RefView } from '../../platform/http/views.js';
import { PolicyFindingView } from './finding.view.js';

export class PolicyVersionRefView {
  @ApiProperty({ type: 'integer', description: 'Number of the version' })
  number: number;

  @ApiProperty({ format: 'date-time', description: 'When it begins, or began' })
  effectiveFrom: string;

  @ApiProperty({ format: 'date-time', description: 'When it was published' })
  publishedAt: string;

  @ApiProperty({ description: 'SHA-256 of its content' })
  contentHash: string;
}

export class PolicyDraftRefView {
  @ApiProperty({ type: 'integer', description: 'Counts its changes' })
  version: number;

  @ApiProperty({ format: 'date-time', description: 'When it was last changed' })
  updatedAt: string;

  @ApiProperty({ type: RefView, description: 'By whom' })
  updatedBy: RefView;
}

/** A publication, or the end of a version, that somebody else has to agree to. */
export class PolicyPublicationView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ enum: ['publish', 'retire'], description: 'Whether a version begins or ends' })
  kind: string;

  @ApiProperty({ type: 'integer', description: 'Of which version' })
  number: number;

  @ApiProperty({
    enum: ['proposed', 'returned', 'published', 'rejected', 'withdrawn'],
    description: 'What has become of it',
  })
  status: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The approval in which it is decided' })
  approvalId: string | null;

  @ApiProperty({ type: RefView, description: 'Who proposed it, and therefore cannot agree to it' })
  proposedBy: RefView;

  @ApiProperty({ format: 'date-time', description: 'When' })
  proposedAt: string;

  @ApiProperty({ format: 'date', description: 'The day it is to begin' })
  effectiveOn: string;

  @ApiProperty({ description: 'What the proposer wrote' })
  note: string;

  @ApiProperty({ description: 'The reader proposed it, and may take it back while nobody has agreed' })
  mayWithdraw: boolean;
}

export class PolicyCanView {
  @ApiProperty({ type: AllowanceView, description: 'Write its draft and test it' })
  edit: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Propose its publication' })
  publish: AllowanceView;
}

export class PolicySummaryView {
  @ApiProperty({ description: 'Code of the policy' })
  code: string;

  @ApiProperty({ description: 'What it decides', example: 'quote.discount' })
  purpose: string;

  @ApiProperty({ description: 'The same in words' })
  purposeName: string;

  @ApiProperty({ description: 'Its title' })
  title: string;

  @ApiProperty({ type: PolicyVersionRefView, nullable: true, description: 'The version that decides today' })
  inForce: PolicyVersionRefView | null;

  @ApiProperty({ type: PolicyVersionRefView, nullable: true, description: 'The next one' })
  upcoming: PolicyVersionRefView | null;

  @ApiProperty({ type: PolicyDraftRefView, nullable: true, description: 'What is being written' })
  draft: PolicyDraftRefView | null;

  @ApiProperty({ type: PolicyPublicationView, nullable: true, description: 'What waits for somebody’s agreement' })
  publication: PolicyPublicationView | null;

  @ApiProperty({ type: 'integer', description: 'Approvals that run under any of its versions' })
  runningCount: number;

  @ApiProperty({ type: PolicyCanView, description: 'What the reader may do' })
  can: PolicyCanView;
}

export class PolicySummariesView {
  @ApiProperty({ type: [PolicySummaryView], description: 'Every policy' })
  items: PolicySummaryView[];
}

export class PolicyChangeView {
  @ApiProperty({ description: 'Where, by the keys of the steps: steps › discount › department-manager' })
  path: string;

  @ApiProperty({ enum: ['added', 'removed', 'changed'], description: 'What happened to it' })
  kind: string;

  @ApiProperty({
    enum: ['title', 'purpose', 'fact', 'authority', 'gate', 'step', 'branch', 'matrix', 'cell', 'switch'],
    description: 'What it is',
  })
  what: string;

  @ApiProperty({ type: String, nullable: true, description: 'What people call it' })
  label: string | null;

  @ApiProperty({ description: "Where, by the names of all it stands in, in the reader's language" })
  where: string;

  @ApiProperty({ type: String, nullable: true, description: "As it was, in the reader's language" })
  before: string | null;

  @ApiProperty({ type: String, nullable: true, description: "As it is, in the reader's language" })
  after: string | null;
}

export class PolicyDraftView {
  @ApiProperty({ description: 'Code of the policy' })
  code: string;

  @ApiProperty({ description: 'What it decides' })
  purpose: string;

  @ApiProperty({ description: 'Its title' })
  title: string;

  @ApiProperty({ type: 'integer', description: 'Counts changes; a change names the version it saw' })
  version: number;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The policy as it is being written' })
  content: object;

  @ApiProperty({ type: 'integer', nullable: true, description: 'The version it was begun from' })
  basedOn: number | null;

  @ApiProperty({ format: 'date-time', description: 'When it was last changed' })
  updatedAt: string;

  @ApiProperty({ type: RefView, description: 'By whom' })
  updatedBy: RefView;

  @ApiProperty({ type: [PolicyFindingView], description: 'What is wrong with it, errors first' })
  findings: PolicyFindingView[];

  @ApiProperty({ type: [PolicyChangeView], description: 'What it changes in the newest version' })
  changes: PolicyChangeView[];

  @ApiProperty({ type: [RefView], description: 'Whom it names as approvers, as the reader may know them' })
  people: RefView[];
}

export class PolicyVersionView extends PolicyVersionRefView {
  @ApiProperty({
    enum: ['in_force', 'upcoming', 'past', 'retired', 'proposed'],
    description: 'Its place in time; a proposed one is no version yet',
  })
  state: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When another one takes over' })
  effectiveUntil: string | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'Who proposed it; nobody for what ships' })
  proposedBy: RefView | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'Who agreed to it' })
  approvedBy: RefView | null;

  @ApiProperty({ type: 'integer', description: 'Approvals that run under it' })
  runningCount: number;
}

export class PolicyVersionsView {
  @ApiProperty({ type: [PolicyVersionView], description: 'Every version, newest first' })
  items: PolicyVersionView[];
}

export class PolicyVersionDetailView extends PolicyVersionView {
  @ApiProperty({ description: 'Code of the policy' })
  code: string;

  @ApiProperty({ description: 'What it decides' })
  purpose: string;

  @ApiProperty({ description: 'Its title' })
  title: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Facts, authorities, gates, steps, switches',
  })
  content: object;

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: 'The cases it was tested with',
  })
  cases: readonly unknown[];

  @ApiProperty({ type: 'integer', nullable: true, description: 'The version that `changes` compares with' })
  against: number | null;

  @ApiProperty({ type: [PolicyChangeView], description: 'What it changed' })
  changes: PolicyChangeView[];

  @ApiProperty({ type: [RefView], description: 'Whom it names as approvers, as the reader may know them' })
  people: RefView[];
}
