import { ApiProperty } from '@nestjs/swagger';
import { say } from '../../../platform/http/domain-error.js';
import type { Locale } from '../../../platform/http/locale.js';
import type { MoveResult } from '../actions/claim-customers.js';

export class NotMovedView {
  @ApiProperty({ format: 'uuid', description: 'The customer' })
  id: string;

  @ApiProperty({ description: 'Why not: a stable code', example: 'pool.taken' })
  code: string;

  @ApiProperty({ description: "Why not, in the reader's language" })
  detail: string;
}

export class MovesView {
  @ApiProperty({ type: [String], description: 'Ids of those that changed hands' })
  moved: string[];

  @ApiProperty({ type: [NotMovedView], description: 'Those that did not, each with its reason' })
  refused: NotMovedView[];
}

export function movesView({ moved, refused }: MoveResult, locale: Locale): MovesView {
  return {
    moved: [...moved],
    refused: refused.map(({ id, error: { code, params } }) => ({ id, code, detail: say(code, params, locale) })),
  };
}
