import { ApiProperty } from '@nestjs/swagger';
import { RefView, refView } from '../../platform/http/views.js';
import { HintReasonView, type HintReason } from '../customers/index.js';
import { PAIRED, PAIR_VERDICTS, type DuplicatePair, type Paired } from './duplicate-pair.entity.js';

export interface PairRow extends Pick<
  DuplicatePair,
  'id' | 'version' | 'oneObject' | 'oneId' | 'otherObject' | 'otherId' | 'verdict' | 'score' | 'dismissedAt'
> {
  reasons: HintReason[];
  foundAt: Date;
  dismissedById: string | null;
  dismissedByName: string | null;
  oneName: string;
  oneNumber: string;
  oneOwnerId: string;
  oneOwnerName: string;
  oneCustomerId: string | null;
  oneCustomerName: string | null;
  otherName: string;
  otherNumber: string;
  otherOwnerId: string;
  otherOwnerName: string;
  otherCustomerId: string | null;
  otherCustomerName: string | null;
}

export class PairedRecordView {
  @ApiProperty({ enum: PAIRED, description: 'What it is' })
  object: Paired;

  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ description: 'Name' })
  name: string;

  @ApiProperty({ description: 'Number' })
  number: string;

  @ApiProperty({ type: RefView, description: 'Whom it belongs to' })
  owner: RefView;

  @ApiProperty({ type: RefView, nullable: true, description: 'Of a contact the customer she works for' })
  customer: RefView | null;
}

export class DuplicatePairView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ type: 'integer', description: 'Counts changes' })
  version: number;

  @ApiProperty({ type: PairedRecordView, description: 'The older one' })
  one: PairedRecordView;

  @ApiProperty({ type: PairedRecordView, description: 'The younger one' })
  other: PairedRecordView;

  @ApiProperty({
    enum: PAIR_VERDICTS,
    description: 'The same legal entity written differently, likely one company or person, or related by name',
  })
  verdict: (typeof PAIR_VERDICTS)[number];

  @ApiProperty({ type: 'integer', description: 'How alike they are, 30 to 100; the same for all pairs of people' })
  score: number;

  @ApiProperty({ type: [HintReasonView], description: 'Why' })
  reasons: HintReasonView[];

  @ApiProperty({ format: 'date-time', description: 'When it was found' })
  foundAt: string;

  @ApiProperty({
    type: 'string',
    format: 'date-time',
    nullable: true,
    description: 'When somebody said that they are two',
  })
  dismissedAt: string | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'Who said so' })
  dismissedBy: RefView | null;
}

/** @param untold codes of reasons that the reader may not know */
export function duplicatePairView(row: PairRow, untold: ReadonlySet<string>): DuplicatePairView {
  const { id, version, verdict, score, reasons, foundAt, dismissedAt, dismissedById, dismissedByName } = row;
  return {
    id,
    version,
    one: {
      object: row.oneObject,
      id: row.oneId,
      name: row.oneName,
      number: row.oneNumber,
      owner: { id: row.oneOwnerId, name: row.oneOwnerName },
      customer: refView(row.oneCustomerId, row.oneCustomerName),
    },
    other: {
      object: row.otherObject,
      id: row.otherId,
      name: row.otherName,
      number: row.otherNumber,
      owner: { id: row.otherOwnerId, name: row.otherOwnerName },
      customer: refView(row.otherCustomerId, row.otherCustomerName),
    },
    verdict,
    score,
    reasons: reasons.filter(({ code }) => !untold.has(code)),
    foundAt: foundAt.toISOString(),
    dismissedAt: dismissedAt?.toISOString() ?? null,
    dismissedBy: dismissedById && dismissedByName ? { id: dismissedById, name: dismissedByName } : null,
  };
}
