import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { say } from '../../../platform/http/domain-error.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Approvals, type RoutePreviewView } from '../../approvals/index.js';
import { linesOf } from '../expense-content.js';
import type { NewExpenseDto } from '../expense.dto.js';
import { expenseFacts } from '../expense-facts.js';
import { ExpenseLinkage } from '../expense-linkage.repository.js';
import { EXPENSE_PURPOSE } from '../expense.policy.js';

/** Who would have to approve a claim as it is being written, and why; nothing is stored. */
@Injectable()
export class PreviewExpense {
  constructor(
    private readonly work: UnitOfWork,
    private readonly linkage: ExpenseLinkage,
    private readonly approvals: Approvals,
    private readonly clock: Clock,
  ) {}

  /** @throws ReferenceIsMissing, BodyIsInvalid naming each line at fault */
  async execute({ lines: typed, ...links }: NewExpenseDto, locale: Locale): Promise<RoutePreviewView> {
    await this.linkage.check(links);
    const { lines } = linesOf(typed, this.clock.today());
    if (lines.length === 0) return withoutLines(locale);
    const { customerId = null, opportunityId = null, activityId = null } = links;
    const region = await this.linkage.regionOf(links);
    const facts = expenseFacts({ lines, customerId, opportunityId, activityId, region }, this.clock.today());
    const submitterId = this.work.principal.personId;
    return this.approvals.preview({ purpose: EXPENSE_PURPOSE, facts, submitterId, locale });
  }
}

function withoutLines(locale: Locale): RoutePreviewView {
  const code = 'expense.preview_no_lines';
  const refusal = { code, params: {}, detail: say(code, {}, locale) };
  return { outcome: 'refused', refusal, steps: [], skipped: [], holes: [] };
}
