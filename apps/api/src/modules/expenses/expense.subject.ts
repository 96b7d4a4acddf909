import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Text } from '@countersign/approval-engine';
import { CustomObjects } from '../../platform/custom/custom-objects.js';
import { texts } from '../../platform/http/domain-error.js';
import { Holds } from '../../platform/subjects/holds.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import { searchCondition } from '../../platform/text-search/text-search.js';
import { ApprovalSubjects } from '../approvals/index.js';
import { EXPENSE_FACTS, EXPENSE_SOURCES } from './expense-facts.js';
import { EXPENSE_PURPOSE } from './expense.policy.js';
import { Expense } from './expense.entity.js';
import { ExpenseView } from './expense.view.js';

const label = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });

/** How a claim appears where any record may, and how approvers read it. */
@Injectable()
export class ExpenseSubject implements OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly holds: Holds,
    private readonly approvalSubjects: ApprovalSubjects,
    private readonly objects: CustomObjects,
  ) {}

  onModuleInit(): void {
    this.objects.declare({ type: 'expense', entity: Expense, view: ExpenseView });
    this.subjects.declare({
      type: 'expense',
      table: 'expenses',
      label: { zh: '报销单', en: 'Expense claim' },
      title: 's.title',
      number: 's.number',
      subtitle: `s.number || ' · CNY ' || to_char(s.total, 'FM999,999,999,999,990.00')`,
      page: '/expenses/:id',
      found: searchCondition('s'),
      references: {
        customer_id: 'customer',
        opportunity_id: 'opportunity',
        activity_id: 'activity',
        owner_id: 'person',
      },
      hidden: ['content_hash', 'submitted_at', 'decided_at'],
    });
    for (const on of ['customer', 'opportunity', 'activity'])
      this.holds.register({
        on,
        label: { zh: '报销单', en: 'expense claims' },
        table: 'expenses',
        column: `${on}_id`,
        live: 'h.deleted_at IS NULL',
      });
    this.approvalSubjects.register({
      type: 'expense',
      revocable: true,
      name: label('报销单', 'Expense claim'),
      link: (id) => `/expenses/${id}`,
      labels: EXPENSE_LABELS,
      purposes: [
        {
          code: EXPENSE_PURPOSE,
          name: label('费用报销', 'Expense claim'),
          facts: EXPENSE_FACTS,
          sources: EXPENSE_SOURCES,
        },
      ],
    });
  }
}

const EXPENSE_LABELS: Readonly<Record<string, Text>> = {
  number: label('编号', 'Number'),
  title: label('事由', 'Title'),
  claimant: label('报销人', 'Claimant'),
  department: label('部门', 'Department'),
  customer: label('客户', 'Customer'),
  opportunity: label('商机', 'Opportunity'),
  activity: label('互动记录', 'Activity'),
  lines: label('费用明细', 'Lines'),
  'lines.spentOn': label('日期', 'Spent on'),
  'lines.category': label('类别', 'Category'),
  'lines.amount': label('金额', 'Amount'),
  'lines.note': label('说明', 'Note'),
  total: label('合计', 'Total'),
  note: label('进展说明', 'Progress'),
};

texts({
  'field.expense.title': { zh: '事由', en: 'Title' },
  'field.expense.customer_id': { zh: '客户', en: 'Customer' },
  'field.expense.opportunity_id': { zh: '商机', en: 'Opportunity' },
  'field.expense.activity_id': { zh: '互动记录', en: 'Activity' },
  'field.expense.lines': { zh: '费用明细', en: 'Lines' },
  'field.expense.total': { zh: '合计', en: 'Total' },
  'field.expense.note': { zh: '进展说明', en: 'Progress' },
  'field.expense.status': { zh: '状态', en: 'Status' },
  'field.expense.number': { zh: '编号', en: 'Number' },
  'value.expense.status.draft': { zh: '草稿', en: 'draft' },
  'value.expense.status.in_approval': { zh: '审批中', en: 'in approval' },
  'value.expense.status.approved': { zh: '已批准', en: 'approved' },
  'value.expense.status.rejected': { zh: '已否决', en: 'rejected' },
  'value.expense.status.returned': { zh: '已退回', en: 'returned' },
  'value.expense.status.withdrawn': { zh: '已撤回', en: 'withdrawn' },
  'approval.gate.expense-claim.bound-to-records': {
    zh: '报销须关联客户、商机或互动记录',
    en: 'a claim must be tied to a customer, an opportunity or an activity',
  },
});
