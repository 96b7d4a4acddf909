import { ApiProperty } from '@nestjs/swagger';
import { say, type DomainError } from './domain-error.js';
import type { Locale } from './locale.js';

/** One of many rows that an act on all of them left as it was, and why. */
export interface RefusedRow {
  readonly id: string;
  readonly error: DomainError;
}

export class RefusedRowView {
  @ApiProperty({ format: 'uuid', description: 'The record' })
  id: string;

  @ApiProperty({ description: 'Why it was left as it is: a stable code', example: 'pool.taken' })
  code: string;

  @ApiProperty({ description: "Why, in the reader's language" })
  detail: string;
}

export function refusedRowViews(refused: readonly RefusedRow[], locale: Locale): RefusedRowView[] {
  return refused.map(({ id, error: { code, params } }) => ({ id, code, detail: say(code, params, locale) }));
}
