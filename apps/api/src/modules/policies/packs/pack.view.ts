import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CasesRunView } from '../case.view.js';
import { PolicyFindingView } from '../finding.view.js';
import { PolicyChangeView } from '../policy.view.js';
import { VERDICTS } from './pack-signatures.js';

export class PolicyPackView {
  @ApiProperty({ description: 'Kind and edition of the file' })
  format: string;

  @ApiProperty({ description: 'What the policy decides' })
  purpose: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The policy' })
  policy: object;

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: 'Deals whose routes are agreed',
  })
  cases: readonly object[];

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Whom the cases are about' })
  organisation: object;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'The working time in which the house that wrote it counts its deadlines',
  })
  calendar?: object;

  @ApiProperty({ description: 'SHA-256 of all of the above, as canonical JSON' })
  hash: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Who answers for it: `by`, `publicKey` and an Ed25519 signature, `value`',
  })
  signature?: object;
}

export class ShippedPackView {
  @ApiProperty({ description: 'Code of its policy' })
  code: string;

  @ApiProperty({ description: 'Its title' })
  title: string;

  @ApiProperty({ description: 'What it decides' })
  purpose: string;

  @ApiProperty({ type: 'integer', description: 'How many cases prove it' })
  cases: number;

  @ApiProperty({ description: 'SHA-256 of the pack' })
  hash: string;

  @ApiProperty({ type: PolicyPackView, description: 'The pack itself' })
  pack: PolicyPackView;
}

export class ShippedPacksView {
  @ApiProperty({ type: [ShippedPackView], description: 'The packs that come with the product' })
  items: ShippedPackView[];
}

/** A position that a pack asks and that nobody here holds. */
export class LackingPositionView {
  @ApiProperty({ description: 'Its code in the pack' })
  code: string;

  @ApiProperty({ description: 'What this house calls it; the code where there is none' })
  name: string;

  @ApiProperty({ description: 'There is such a position, and nobody in it' })
  exists: boolean;
}

export class PackSignatureView {
  @ApiProperty({
    enum: VERDICTS,
    description: 'Nobody answers for it, this installation does, another one does, or the signature is not one of it',
  })
  verdict: (typeof VERDICTS)[number];

  @ApiProperty({ type: String, nullable: true, description: 'What whoever signed calls itself' })
  by: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Of the key, to be compared with what they tell you' })
  fingerprint: string | null;
}

export class CalendarDayDifferenceView {
  @ApiProperty({ format: 'date', description: 'The day' })
  date: string;

  @ApiProperty({ type: String, nullable: true, description: 'What it is there; null: what its weekday says' })
  there: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What it is here' })
  here: string | null;
}

export class PackCalendarView {
  @ApiProperty({ description: 'What their calendar is called' })
  name: string;

  @ApiProperty({ description: 'They work other hours' })
  otherHours: boolean;

  @ApiProperty({ type: [CalendarDayDifferenceView], description: 'Days on which only one of us works' })
  days: readonly CalendarDayDifferenceView[];

  @ApiProperty({ type: [Number], description: 'Years whose days are not known here yet' })
  unknownYears: readonly number[];
}

/** What an import makes, or would make. */
export class PackImportView {
  @ApiProperty({ description: 'Code of the policy it becomes a draft of' })
  code: string;

  @ApiProperty({ description: 'What that decides' })
  purpose: string;

  @ApiProperty({ description: 'There is such a policy already' })
  exists: boolean;

  @ApiProperty({ description: 'The draft was written; a dry run writes nothing' })
  imported: boolean;

  @ApiProperty({ type: [PolicyChangeView], description: 'What it changes in the newest version' })
  changes: PolicyChangeView[];

  @ApiProperty({ type: [LackingPositionView], description: 'Positions to be set up or filled before it can decide' })
  lacks: LackingPositionView[];

  @ApiProperty({ type: [PolicyFindingView], description: 'What is wrong with it in this house, errors first' })
  findings: PolicyFindingView[];

  @ApiProperty({ type: CasesRunView, description: 'How its cases go' })
  cases: CasesRunView;

  @ApiProperty({ type: PackSignatureView, description: 'Who answers for it' })
  signature: PackSignatureView;

  @ApiProperty({
    type: PackCalendarView,
    nullable: true,
    description: 'How the working time it was written in differs from ours; null where it came with none',
  })
  calendar: PackCalendarView | null;
}
