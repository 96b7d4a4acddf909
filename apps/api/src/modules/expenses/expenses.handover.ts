import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HandoverSources } from '../../platform/handover/handover-sources.js';

/** Only claims nobody has submitted go on; a claim that was submitted is the money of whoever spent it. */
@Injectable()
export class ExpenseHandover implements OnModuleInit {
  constructor(private readonly sources: HandoverSources) {}

  onModuleInit(): void {
    this.sources.register({
      kind: 'expense',
      label: { zh: '报销草稿', en: 'Expense drafts' },
      table: 'expenses',
      permission: 'expense.view',
      columns: [{ column: 'owner_id' }],
      mine: `s.owner_id = $who AND s.status = 'draft'`,
      group: { kind: 'customer', column: 's.customer_id' },
      fields: { departmentId: { type: 'id', sql: 's.department_id' } },
      title: 's.title',
      number: 's.number',
    });
    this.sources.registerStaying({
      kind: 'expense',
      label: { zh: '已提交的报销单', en: 'Submitted expense claims' },
      why: { zh: '报销款属于本人，不随交接转移', en: 'The money is hers, so they stay hers' },
      count: `SELECT count(*)::int AS n FROM expenses WHERE owner_id = $1 AND status <> 'draft' AND deleted_at IS NULL`,
    });
  }
}
