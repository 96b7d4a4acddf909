import { ApiProperty } from '@nestjs/swagger';
import { say } from '../../../platform/http/domain-error.js';
import { tableWord, type Vocabulary } from '../../../platform/subjects/words.js';
import { HOLD_CODES } from './holds.js';
import type { Certificate } from './subject-request.entity.js';

export class ErasedView {
  @ApiProperty({ description: 'What kind of record' })
  object: string;

  @ApiProperty({ type: 'integer', description: 'In how many places' })
  places: number;
}

export class KeptView extends ErasedView {
  @ApiProperty({ enum: HOLD_CODES, description: 'Why it stays' })
  hold: string;

  @ApiProperty({ description: 'The same in a sentence' })
  reason: string;
}

export class CertificateView {
  @ApiProperty({ format: 'date-time', description: 'When it was done' })
  erasedAt: string;

  @ApiProperty({ type: 'integer', description: 'Contacts that were she' })
  contacts: number;

  @ApiProperty({ type: 'integer', description: 'Leads that were she' })
  leads: number;

  @ApiProperty({ type: 'integer', description: 'Files that were taken away' })
  files: number;

  @ApiProperty({ type: [ErasedView], description: 'What was erased or blotted out' })
  erased: ErasedView[];

  @ApiProperty({ type: [KeptView], description: 'What stays, and why' })
  kept: KeptView[];

  @ApiProperty({
    type: 'integer',
    description: 'Places that named her still when everything was looked through afterwards',
  })
  remaining: number;
}

export function certificateView(certificate: Certificate | null, words: Vocabulary): CertificateView | null {
  if (!certificate) return null;
  const { erasedAt, records, erased, kept, files, remaining } = certificate;
  return {
    ...{ erasedAt, files, remaining, contacts: records['contact'] ?? 0, leads: records['lead'] ?? 0 },
    erased: erased.map(({ table, places }) => ({ object: tableWord(table, words), places })),
    kept: kept.map(({ hold, table, places }) => ({
      ...{ hold, places, object: tableWord(table, words) },
      reason: say(`privacy.hold.${hold}`, {}, words.locale),
    })),
  };
}
