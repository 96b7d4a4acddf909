import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '../../../platform/http/locale.js';
import { RefusedRowView, refusedRowViews } from '../../../platform/http/refused-rows.js';
import type { BulkResult } from './asset-choice.js';

export class ChangedAssetsView {
  @ApiProperty({ type: [String], description: 'Ids of those that are now as was asked' })
  changed: string[];

  @ApiProperty({ type: [RefusedRowView], description: 'Those that were left as they are, each with its reason' })
  refused: RefusedRowView[];
}

export function changedAssetsView({ changed, refused }: BulkResult, locale: Locale): ChangedAssetsView {
  return { changed: [...changed], refused: refusedRowViews(refused, locale) };
}
