import { Injectable } from '@nestjs/common';
import { refView } from '../../platform/http/views.js';
import type { RecordsQueryDto } from './handover.dto.js';
import { HandoverRecords } from './handover-records.repository.js';
import { Handovers } from './handovers.repository.js';
import { PlanChecks } from './plan-checks.js';
import type { PlannedRecordsView } from './preview.view.js';

const PAGE = 50;

@Injectable()
export class ShowRecords {
  constructor(
    private readonly handovers: Handovers,
    private readonly checks: PlanChecks,
    private readonly records: HandoverRecords,
  ) {}

  /** @throws RowIsMissing, KindIsUnknown */
  async execute(id: string, query: RecordsQueryDto): Promise<PlannedRecordsView> {
    await this.handovers.show(id);
    const { kind, q = '', successorId, outcome, after } = query;
    const question = { q: q.trim(), condition: undefined, successorId, outcome, after, limit: PAGE };
    const found = await this.records.list(id, this.checks.source(kind), question);
    const shown = found.slice(0, PAGE);
    return {
      next: found.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
      items: shown.map(({ successorId: to, successorName, ...row }) => ({
        ...row,
        successor: refView(to, successorName),
      })),
    };
  }
}
