import { domainError, texts } from '../../platform/http/domain-error.js';

export const ExpenseIsClosed = domainError<{ number: string }>('expense.closed', 'conflict', {
  zh: '报销单 {number} 已提交审批或已批准，不能再修改。',
  en: 'Claim {number} is being approved, or was: it can no longer change.',
});
export const ExpenseHasNoLines = domainError<{ number: string }>('expense.no_lines', 'unprocessable', {
  zh: '报销单 {number} 还没有费用明细。',
  en: 'Claim {number} has no lines yet.',
});
export const ExpenseIsNotInApproval = domainError<{ number: string }>('expense.not_in_approval', 'conflict', {
  zh: '报销单 {number} 不在审批中。',
  en: 'Claim {number} is not being approved.',
});
export const ExpenseIsNotApproved = domainError<{ number: string }>('expense.not_approved', 'conflict', {
  zh: '报销单 {number} 未获批准。',
  en: 'Claim {number} is not approved.',
});
export const ExpenseIsNotYours = domainError<{ number: string }>('expense.not_yours', 'forbidden', {
  zh: '报销单 {number} 只能由报销人本人提交。',
  en: 'Only the claimant submits claim {number}.',
});

texts({
  'expense.preview_no_lines': { zh: '还没有费用明细', en: 'There is no line yet' },
  'expense.amount_not_positive': { zh: '金额须大于 0', en: 'An amount must be above 0' },
  'expense.not_renminbi': { zh: '报销以人民币填写', en: 'Claims are made in renminbi' },
  'expense.not_spent_yet': { zh: '日期不能晚于今天', en: 'Cannot lie after today' },
  'expense.status.draft': { zh: '草稿', en: 'draft' },
  'expense.status.in_approval': { zh: '审批中', en: 'in approval' },
  'expense.status.approved': { zh: '已批准', en: 'approved' },
  'expense.status.rejected': { zh: '已否决', en: 'rejected' },
  'expense.status.returned': { zh: '已退回', en: 'returned' },
  'expense.status.withdrawn': { zh: '已撤回', en: 'withdrawn' },
  'expense.category.travel': { zh: '差旅交通', en: 'Travel' },
  'expense.category.lodging': { zh: '住宿', en: 'Lodging' },
  'expense.category.local_transport': { zh: '市内交通', en: 'Local transport' },
  'expense.category.entertainment': { zh: '业务招待', en: 'Entertainment' },
  'expense.category.meals': { zh: '餐费', en: 'Meals' },
  'expense.category.exhibition': { zh: '会议展览', en: 'Exhibition' },
  'expense.category.office': { zh: '办公', en: 'Office' },
  'expense.category.other': { zh: '其他', en: 'Other' },
});
