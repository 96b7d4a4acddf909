import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '../../platform/http/locale.js';
import { RefView, refView } from '../../platform/http/views.js';
import { OUTCOMES } from './opportunity.entity.js';
import type { StageMoveRow } from './opportunity-history.repository.js';

class StageMoveView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ format: 'date-time', description: 'When' })
  at: string;

  @ApiProperty({ type: RefView, description: 'Who' })
  by: RefView;

  @ApiProperty({ type: RefView, nullable: true, description: 'Stage before; null when it began' })
  from: RefView | null;

  @ApiProperty({ type: RefView, description: 'Stage after' })
  to: RefView;

  @ApiProperty({ enum: OUTCOMES, description: 'Open, won or lost after it' })
  outcome: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Whole days since the move before' })
  daysInStage: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'What was said' })
  note: string | null;
}

export class StageHistoryView {
  @ApiProperty({ type: [StageMoveView], description: 'Newest first' })
  items: StageMoveView[];
}

export function stageHistoryView(rows: readonly StageMoveRow[], locale: Locale): StageHistoryView {
  const name = (zh: string | null, en: string | null): string | null => (locale === 'en' ? en : zh);
  const items = rows.map(({ id, movedAt, outcome, daysInStage, note, ...row }) => ({
    id,
    at: movedAt.toISOString(),
    by: { id: row.movedById, name: row.movedByName },
    from: refView(row.fromId, name(row.fromName, row.fromNameEn)),
    to: refView(row.toId, name(row.toName, row.toNameEn)),
    outcome,
    daysInStage,
    note,
  }));
  return { items };
}
