import { ApiProperty } from '@nestjs/swagger';
import { AmountProperty, AmountsOf } from '../../platform/http/amount-views.js';
import type { Locale } from '../../platform/http/locale.js';
import { refView } from '../../platform/http/views.js';
import type { LatestApproval } from '../approvals/index.js';
import { LineView, lineView, MilestoneDto, totalsView, TotalsView, wordsOf } from '../quotes/index.js';
import { annotationsOf } from './contract-annotations.js';
import type { ContractClause } from './clause.entity.js';
import type { ContractLine } from './contract-line.entity.js';
import type { ContractRow } from './contract.row.js';
import { ContractRowView, contractRowView, type Reader } from './contract.view.js';
import { outsideText, type Outside } from './grant-coverage.js';
import {
  FilingView,
  filingView,
  ReviewView,
  reviewView,
  SealStampView,
  sealStampView,
  SignatureView,
  signatureView,
} from './steps.view.js';

export class ClauseView {
  @ApiProperty({ description: 'Key' })
  key: string;

  @ApiProperty({ description: 'Title' })
  title: string;

  @ApiProperty({ description: 'Its words, blanks as they were left' })
  text: string;

  @ApiProperty({ description: 'Code of the position that answers for it' })
  ownerRole: string;

  @ApiProperty({ description: 'Name of that position' })
  ownerTitle: string;

  @ApiProperty({ description: 'It still says what the company text says' })
  standard: boolean;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What the company text says; null for a clause it has not',
  })
  templateText: string | null;
}

@AmountsOf('contract.amounts', 'quote.amounts')
export class OutsideView {
  @ApiProperty({ description: 'In which respect', example: 'ratio' })
  dimension: string;

  @AmountProperty({ type: String, description: "How, in the reader's language" })
  text: string | null;
}

export class CoverageView {
  @ApiProperty({ description: 'It stays inside what its quote was granted' })
  covered: boolean;

  @ApiProperty({ type: [OutsideView], description: 'Every respect in which it does not' })
  outside: OutsideView[];
}

export class ContractView extends ContractRowView {
  @ApiProperty({ description: 'Payment terms (付款方式)' })
  paymentTerms: string;

  @ApiProperty({ type: [MilestoneDto], description: 'Payments' })
  milestones: MilestoneDto[];

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'First day' })
  startsOn: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Last day' })
  endsOn: string | null;

  @ApiProperty({ description: 'For colleagues; no part of what is approved' })
  note: string;

  @ApiProperty({ description: 'Where the original is to be filed' })
  filingHint: string;

  @ApiProperty({ type: [LineView], description: 'Its lines, in order' })
  lines: LineView[];

  @ApiProperty({ type: TotalsView, description: 'What they come to' })
  totals: TotalsView;

  @ApiProperty({ type: [ClauseView], description: 'Its clauses, in order' })
  clauses: ClauseView[];

  @ApiProperty({ description: 'SHA-256 of its words' })
  textHash: string;

  @AmountProperty({ type: String, description: 'SHA-256 of what was last submitted' })
  contentHash: string | null;

  @AmountProperty({ type: String, description: 'The amount in capital numerals (人民币大写)' })
  amountInWords: string | null;

  @ApiProperty({ type: CoverageView, description: 'Whether the approved quote covers it, as of now' })
  grantCoverage: CoverageView;

  @ApiProperty({ type: ReviewView, nullable: true, description: 'Its review' })
  review: ReviewView | null;

  @ApiProperty({ type: SealStampView, nullable: true, description: 'Its seal' })
  seal: SealStampView | null;

  @ApiProperty({ type: SignatureView, nullable: true, description: 'Its signature' })
  signature: SignatureView | null;

  @ApiProperty({ type: FilingView, nullable: true, description: 'Its filing' })
  filing: FilingView | null;
}

export interface ContractDetail {
  readonly row: ContractRow;
  readonly lines: readonly ContractLine[];
  readonly clauses: readonly ContractClause[];
  readonly outside: readonly Outside[];
  readonly approval: LatestApproval | undefined;
  readonly positionNames: ReadonlyMap<string, string>;
  readonly scanName: string | null;
}

export function contractView(
  { row, lines, clauses, outside, approval, positionNames, scanName }: ContractDetail,
  reader: Reader,
): ContractView {
  const { paymentTerms, milestones, startsOn, endsOn, textHash, contentHash, currency } = row;
  return {
    ...contractRowView(row, approval, reader),
    ...{ paymentTerms, milestones: [...milestones], startsOn, endsOn, textHash, contentHash },
    ...annotationsOf(row),
    lines: lines.map((line) => lineView(line, currency)),
    totals: totalsView(row, currency),
    clauses: clauses.map((clause) => clauseView(clause, positionNames)),
    amountInWords: wordsOf(row.netTotal, currency),
    grantCoverage: coverageView(outside, reader.locale),
    review: reviewView(row),
    seal: sealStampView(row),
    signature: signatureView(row, refView(row.signatureAttachmentId, scanName)),
    filing: filingView(row),
  };
}

export function coverageView(outside: readonly Outside[], locale: Locale): CoverageView {
  const texts = outside.map((each) => ({ dimension: each.dimension, text: outsideText(each, locale) }));
  return { covered: outside.length === 0, outside: texts };
}

function clauseView(clause: ContractClause, positionNames: ReadonlyMap<string, string>): ClauseView {
  const { key, title, text, ownerPosition, standard, templateText } = clause;
  return {
    key,
    title,
    text,
    standard,
    templateText,
    ownerRole: ownerPosition,
    ownerTitle: positionNames.get(ownerPosition) ?? ownerPosition,
  };
}
