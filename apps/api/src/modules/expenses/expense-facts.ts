import type { FactCatalogue, Facts, Text } from '@countersign/approval-engine';
import { daysBetween, Money } from '@countersign/kernel';
import type { FactSources } from '../approvals/index.js';
import { sumOf } from './expense-content.js';
import { EXPENSE_CATEGORIES, type ExpenseCategory, type ExpenseLine } from './expense.entity.js';
import { CLAIM_CURRENCY } from './expense.view.js';

const label = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });
const money = { type: 'money', currency: CLAIM_CURRENCY, worse: 'higher' } as const;
const MIXED = 'mixed';

/** What a policy may ask about a claim. */
export const EXPENSE_FACTS: FactCatalogue = {
  amount: { ...money, label: label('报销金额', 'Amount of the claim') },
  entertainment: { ...money, label: label('其中业务招待', 'Of that, entertainment') },
  highestLine: { ...money, label: label('最大单笔', 'Highest single line') },
  category: { type: 'enum', values: [...EXPENSE_CATEGORIES, MIXED], label: label('费用类别', 'Category') },
  oldestDays: { type: 'integer', worse: 'higher', label: label('最早一笔距今天数', 'Days since the oldest line') },
  overPolicy: { type: 'boolean', label: label('超出标准', 'Above the limits') },
  withoutActivity: { type: 'boolean', label: label('有明细未关联 CRM 记录', 'A line refers to no CRM record') },
  activityLinked: { type: 'boolean', label: label('已关联互动记录', 'Tied to an activity') },
  region: { type: 'text', nullable: true, label: label('客户区域', 'Region of the customer') },
};

const LINES = label('报销明细', 'Its lines');
const ACTIVITIES = label('明细关联的互动记录', 'The activities its lines are tied to');
export const EXPENSE_SOURCES: FactSources = {
  ...{ amount: LINES, entertainment: LINES, highestLine: LINES, category: LINES, oldestDays: LINES },
  overPolicy: label('报销明细与各类费用标准', 'Its lines, and the limit of each category'),
  ...{ withoutActivity: ACTIVITIES, activityLinked: ACTIVITIES },
  region: label('关联客户的档案', "The customer's record"),
};

/** What a single line may be, by category, in renminbi; a category without a limit has none. */
export const LINE_LIMITS: Partial<Record<ExpenseCategory, string>> = {
  lodging: '800.00',
  meals: '500.00',
  entertainment: '3000.00',
};

export interface ExpenseDeal {
  readonly lines: readonly ExpenseLine[];
  readonly customerId: string | null;
  readonly opportunityId: string | null;
  readonly activityId: string | null;
  readonly region: string | null;
}

export function expenseFacts(
  { lines, region, customerId, opportunityId, activityId }: ExpenseDeal,
  today: string,
): Facts {
  return {
    amount: yuan(sumOf(lines)),
    entertainment: yuan(sumOf(lines.filter(({ category }) => category === 'entertainment'))),
    highestLine: highestOf(lines),
    category: categoryOf(lines),
    oldestDays: Math.max(0, ...lines.map(({ spentOn }) => daysBetween(spentOn, today))),
    overPolicy: lines.some(isAboveLimit),
    withoutActivity: [customerId, opportunityId, activityId].every((id) => id === null),
    activityLinked: activityId !== null,
    region,
  };
}

function isAboveLimit({ category, amount }: ExpenseLine): boolean {
  const limit = LINE_LIMITS[category];
  return limit !== undefined && Money.of(amount, CLAIM_CURRENCY).compare(Money.of(limit, CLAIM_CURRENCY)) > 0;
}

function highestOf(lines: readonly ExpenseLine[]) {
  const amounts = lines.map(({ amount }) => Money.of(amount, CLAIM_CURRENCY));
  return amounts.reduce((most, each) => (each.compare(most) > 0 ? each : most), Money.zero(CLAIM_CURRENCY)).toJSON();
}

function yuan(amount: string) {
  return { amount, currency: CLAIM_CURRENCY };
}

function categoryOf(lines: readonly ExpenseLine[]): ExpenseCategory | typeof MIXED {
  const [first, ...others] = new Set(lines.map(({ category }) => category));
  return first && others.length === 0 ? first : MIXED;
}
