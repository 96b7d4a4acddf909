import { Injectable, Logger } from '@nestjs/common';
import type { Principal } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Locale } from '../../../platform/http/locale.js';
import { problemOf, type Problem } from '../../../platform/http/problem.js';
import { translateError } from '../../../platform/http/translate-error.js';
import type { BatchDecisionItemDto } from '../approval.dto.js';
import { DecideTask } from './decide-task.js';

export interface BatchResult {
  approvalId: string;
  taskId: string;
  accepted: boolean;
  code: string | null;
  detail: string | null;
  problem: Problem | null;
}

/** n independent decisions: each in a transaction of its own, so that one refusal takes nothing from the others. */
@Injectable()
export class DecideBatch {
  private readonly logger = new Logger('approvals');

  constructor(
    private readonly work: UnitOfWork,
    private readonly decideTask: DecideTask,
  ) {}

  async execute(me: Principal, items: readonly BatchDecisionItemDto[], locale: Locale): Promise<BatchResult[]> {
    const results: BatchResult[] = [];
    for (const item of items) results.push(await this.one(me, item, locale));
    return results;
  }

  private async one(
    me: Principal,
    { approvalId, key, ...decision }: BatchDecisionItemDto,
    locale: Locale,
  ): Promise<BatchResult> {
    const item = { approvalId, taskId: decision.taskId };
    try {
      await this.work.run(me, 'write', () => this.decideTask.execute(approvalId, decision, key));
      return { ...item, accepted: true, code: null, detail: null, problem: null };
    } catch (error) {
      const problem = this.problemOf(error, approvalId, locale);
      return { ...item, accepted: false, code: problem.code, detail: problem.detail, problem };
    }
  }

  /** As it would be answered if it had been sent by itself. */
  private problemOf(error: unknown, approvalId: string, locale: Locale): Problem {
    const refusal = translateError(error);
    const unforeseen = refusal.code === 'server.failed';
    const { requestId } = this.work;
    if (unforeseen) this.logger.error({ msg: 'unforeseen', traceId: requestId, error: String(error) });
    const path = `/api/v1/approvals/${approvalId}/decisions`;
    return problemOf(refusal, locale, path, requestId, unforeseen ? 500 : undefined);
  }
}
