import { ApiProperty } from '@nestjs/swagger';
import { say } from '../../../platform/http/domain-error.js';
import type { Locale } from '../../../platform/http/locale.js';
import { AllowanceView, RefView } from '../../../platform/http/views.js';
import { ReassignmentIsNotYours } from './reassignments.errors.js';
import type { ReassignmentRow } from './reassignments.repository.js';

export class ReassignmentCanView {
  @ApiProperty({ type: AllowanceView, description: 'Agree to it, or refuse it' })
  answer: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Take it back' })
  withdraw: AllowanceView;
}

export class ReassignmentView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ format: 'uuid', description: 'The approval' })
  approvalId: string;

  @ApiProperty({ description: 'Number of the document' })
  number: string;

  @ApiProperty({ description: 'Its title' })
  title: string;

  @ApiProperty({ description: 'At which node' })
  nodeTitle: string;

  @ApiProperty({ type: RefView, description: 'Whose seat it is' })
  from: RefView;

  @ApiProperty({ type: RefView, description: 'Who is to sit there' })
  to: RefView;

  @ApiProperty({ type: RefView, description: 'Who proposes it' })
  proposedBy: RefView;

  @ApiProperty({ format: 'date-time', description: 'When' })
  proposedAt: string;

  @ApiProperty({ description: 'Why' })
  reason: string;

  @ApiProperty({
    type: RefView,
    nullable: true,
    description: 'Who was asked to agree; null for every other process administrator',
  })
  asked: RefView | null;

  @ApiProperty({
    enum: ['open', 'agreed', 'refused', 'withdrawn', 'lapsed'],
    description: 'What has become of it; lapsed where the seat or the approval has changed since',
  })
  state: string;

  @ApiProperty({ type: RefView, nullable: true, description: 'Who answered' })
  answeredBy: RefView | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When' })
  answeredAt: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why it was refused' })
  answerReason: string | null;

  @ApiProperty({ type: ReassignmentCanView, description: 'What the reader may do with it' })
  can: ReassignmentCanView;
}

export class ReassignmentsView {
  @ApiProperty({ type: [ReassignmentView], description: 'Those that wait first, then the newest; at most 200' })
  items: ReassignmentView[];
}

/** @param reader whether somebody of this moment may answer or withdraw it */
export function reassignmentView(
  row: ReassignmentRow,
  reader: { readonly mayAnswer: boolean; readonly personId: string },
  locale: Locale,
): ReassignmentView {
  const { id, instanceId, number, title, nodeTitle, reason, proposedAt, answeredAt, answerReason, state, people } = row;
  const no = {
    allowed: false,
    code: ReassignmentIsNotYours.code,
    detail: say(ReassignmentIsNotYours.code, {}, locale),
  };
  const isOpen = state === 'open';
  return {
    ...{ id, approvalId: instanceId, number, title, reason, state, answerReason },
    nodeTitle: nodeTitle[locale],
    proposedAt: proposedAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
    ...{ from: people.from!, to: people.to!, proposedBy: people.by!, asked: people.asked, answeredBy: people.answered },
    can: {
      answer: isOpen && reader.mayAnswer && !row.takesPart ? { allowed: true } : no,
      withdraw: { allowed: isOpen && people.by?.id === reader.personId },
    },
  };
}
