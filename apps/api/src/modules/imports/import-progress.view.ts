import { ApiProperty } from '@nestjs/swagger';
import { DECISIONS, FINDING_KINDS, USUAL, type Decision, type FindingKind } from './finding.js';
import type { ImportRow } from './imports.repository.js';

export class ForeseenView {
  @ApiProperty({ type: 'integer', description: 'Rows that would make a record' })
  created: number;

  @ApiProperty({ type: 'integer', description: 'Rows that would change one' })
  changed: number;

  @ApiProperty({ type: 'integer', description: 'Rows that say what is so already' })
  unchanged: number;
}

export class ImportProgressView {
  @ApiProperty({ type: 'integer', description: 'Rows dealt with' })
  processed: number;

  @ApiProperty({ type: 'integer', description: 'Records made' })
  created: number;

  @ApiProperty({ type: 'integer', description: 'Records changed' })
  changed: number;

  @ApiProperty({ type: 'integer', description: 'Rows that hung something on a record which was there' })
  linked: number;

  @ApiProperty({ type: 'integer', description: 'Rows whose record existed already' })
  skipped: number;

  @ApiProperty({ type: 'integer', description: 'Rows that could not be used' })
  refused: number;

  @ApiProperty({
    type: 'integer',
    description: 'Of the records made, changed or hung on others, those that are taken back again',
  })
  undone: number;
}

export class FoundKindView {
  @ApiProperty({ enum: FINDING_KINDS, description: 'What rows have met' })
  kind: FindingKind;

  @ApiProperty({ type: 'integer', description: 'How many rows' })
  count: number;

  @ApiProperty({ enum: DECISIONS, isArray: true, description: 'What may be decided on some of them at least' })
  options: Decision[];

  @ApiProperty({ enum: DECISIONS, description: 'What becomes of those that are not decided about one by one' })
  decision: Decision;
}

export function foundKinds({ findings, decisions }: Pick<ImportRow, 'findings' | 'decisions'>): FoundKindView[] {
  return FINDING_KINDS.flatMap((kind) => {
    const found = findings[kind];
    return found ? [{ kind, ...found, options: [...found.options], decision: decisions[kind] ?? USUAL[kind] }] : [];
  });
}
