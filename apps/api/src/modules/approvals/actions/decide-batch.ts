import { Injectable } from '@nestjs/common';
import type { Principal } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { say } from '../../../platform/http/domain-error.js';
import type { Locale } from '../../../platform/http/locale.js';
import { translateError } from '../../../platform/http/translate-error.js';
import type { BatchDecisionItemDto } from '../approval.dto.js';
import { DecideTask } from './decide-task.js';

export interface BatchResult {
  approvalId: string;
  taskId: string;
  accepted: boolean;
  code: string | null;
  detail: string | null;
}

/** n independent decisions: each in a transaction of its own, so that one refusal takes nothing from the others. */
@Injectable()
export class DecideBatch {
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
      return { ...item, accepted: true, code: null, detail: null };
    } catch (error) {
      const { code, params } = translateError(error);
      return { ...item, accepted: false, code, detail: say(code, params, locale) };
    }
  }
}
