import { Injectable } from '@nestjs/common';
import type { Locale } from '../../platform/http/locale.js';
import { refView } from '../../platform/http/views.js';
import type { RecordsQueryDto } from './handover.dto.js';
import { HandoverRecords } from './handover-records.repository.js';
import { Handovers } from './handovers.repository.js';
import { Instead } from './instead.js';
import { PlanChecks } from './plan-checks.js';
import type { PlannedRecordsView } from './preview.view.js';

const PAGE = 50;

@Injectable()
export class ShowRecords {
  constructor(
    private readonly handovers: Handovers,
    private readonly checks: PlanChecks,
    private readonly records: HandoverRecords,
    private readonly instead: Instead,
  ) {}

  /** @throws RowIsMissing, KindIsUnknown */
  async execute(id: string, query: RecordsQueryDto, locale: Locale): Promise<PlannedRecordsView> {
    const { personId } = await this.handovers.show(id);
    const { kind, q = '', successorId, outcome, after } = query;
    const question = { q: q.trim(), condition: undefined, successorId, outcome, after, limit: PAGE };
    const source = this.checks.source(kind);
    const found = await this.records.list(id, source, question);
    const shown = found.slice(0, PAGE);
    const instead = await this.instead.of(source, personId, shown, locale);
    return {
      next: found.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
      items: shown.map(({ successorId: to, successorName, ...row }) => ({
        ...row,
        ...{ successor: refView(to, successorName), instead: instead.get(row.id) ?? null },
      })),
    };
  }
}
