import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '../../../platform/http/locale.js';
import { RefusedRowView, refusedRowViews } from '../../../platform/http/refused-rows.js';
import type { MoveResult } from '../actions/claim-customers.js';

export class MovesView {
  @ApiProperty({ type: [String], description: 'Ids of those that changed hands' })
  moved: string[];

  @ApiProperty({ type: [RefusedRowView], description: 'Those that did not, each with its reason' })
  refused: RefusedRowView[];
}

export function movesView({ moved, refused }: MoveResult, locale: Locale): MovesView {
  return { moved: [...moved], refused: refusedRowViews(refused, locale) };
}
