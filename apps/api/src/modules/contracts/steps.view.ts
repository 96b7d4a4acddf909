import { ApiProperty } from '@nestjs/swagger';
import { RefView, refView } from '../../platform/http/views.js';
import type { ContractRow } from './contract.row.js';

class StepView {
  @ApiProperty({ type: RefView, description: 'Who' })
  by: RefView;

  @ApiProperty({ format: 'date-time', description: 'When' })
  at: string;
}

export class ReviewView extends StepView {
  @ApiProperty({ enum: ['pass', 'return'], description: 'Whether it went on' })
  decision: 'pass' | 'return';

  @ApiProperty({ description: 'Opinion' })
  opinion: string;
}

export class SealStampView extends StepView {
  @ApiProperty({ description: 'Which seal' })
  name: string;
}

export class SignatureView extends StepView {
  @ApiProperty({ format: 'date', description: 'The day both sides have signed' })
  signedOn: string;

  @ApiProperty({ type: RefView, description: 'The signed scan' })
  attachment: RefView;
}

export class FilingView extends StepView {
  @ApiProperty({ description: 'File number' })
  number: string;

  @ApiProperty({ description: 'Where the original is kept' })
  place: string;
}

export function reviewView({
  reviewDecision,
  reviewOpinion,
  reviewedAt,
  reviewedById,
  reviewedByName,
}: ContractRow): ReviewView | null {
  const step = stepOf(reviewedById, reviewedByName, reviewedAt);
  return step && reviewDecision ? { ...step, decision: reviewDecision, opinion: reviewOpinion ?? '' } : null;
}

export function sealStampView({ sealName, sealedAt, sealedById, sealedByName }: ContractRow): SealStampView | null {
  const step = stepOf(sealedById, sealedByName, sealedAt);
  return step && { ...step, name: sealName ?? '' };
}

export function signatureView(row: ContractRow, attachment: RefView | null): SignatureView | null {
  const step = stepOf(row.signatureRecordedById, row.signatureRecordedByName, row.signatureRecordedAt);
  return step && row.signedOn && attachment ? { ...step, signedOn: row.signedOn, attachment } : null;
}

export function filingView({
  filingNumber,
  filingPlace,
  filedAt,
  filedById,
  filedByName,
}: ContractRow): FilingView | null {
  const step = stepOf(filedById, filedByName, filedAt);
  return step && filingNumber ? { ...step, number: filingNumber, place: filingPlace ?? '' } : null;
}

function stepOf(by: string | null, name: string | null, at: Date | null): StepView | null {
  return by === null || at === null ? null : { by: refView(by, name), at: at.toISOString() };
}
