import { ApiProperty } from '@nestjs/swagger';
import { Problem, problemOf, STATUS } from '../problem.js';
import type { BatchAsked } from './batch-params.js';
import type { BatchOutcome } from './batches.js';

export class BatchItemView {
  @ApiProperty({ type: 'integer', description: 'Which of the items, from 0' })
  index: number;

  @ApiProperty({ type: 'integer', description: 'What it would have been answered alone', example: 201 })
  status: number;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The record' })
  id: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Its version now; null where it is discarded' })
  version: number | null;

  @ApiProperty({ type: Problem, nullable: true, description: 'Why it was not done' })
  problem: Problem | null;
}

export class BatchView {
  @ApiProperty({ type: [BatchItemView], description: 'In the order they were sent' })
  items: BatchItemView[];

  @ApiProperty({ type: 'integer', description: 'How many were done' })
  done: number;

  @ApiProperty({ type: 'integer', description: 'How many were refused' })
  refused: number;
}

type Told = Pick<BatchAsked, 'locale' | 'path' | 'traceId'>;

/** @param status what each would have been answered alone, where it was done */
export function batchView(
  outcomes: readonly BatchOutcome[],
  status: number,
  { locale, path, traceId }: Told,
): BatchView {
  const items = outcomes.map(({ id, version, error }, index) => ({
    ...{ index, id, version },
    status: error ? STATUS[error.kind] : status,
    problem: error && problemOf(error, locale, path, traceId),
  }));
  const refused = items.filter(({ problem }) => problem !== null).length;
  return { items, done: items.length - refused, refused };
}
