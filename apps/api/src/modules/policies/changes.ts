import { comparePolicies, type Change, type Condition, type Policy } from '@countersign/approval-engine';
import type { Locale } from '../../platform/http/locale.js';
import type { PolicyChangeView } from './policy.view.js';

type Shape = Readonly<Record<string, unknown>>;

const CONDITIONS = ['when', 'require', 'sufficientWhen'];
/** Which step comes before: said by the order in which people see them. */
const UNSAID = ['after'];

/** What one version changes in another; nothing where either is too unfinished to be compared. */
export function changesBetween(before: Policy | null, after: Policy, locale: Locale): PolicyChangeView[] {
  if (!before) return [];
  try {
    const changes = comparePolicies(before, after).filter(({ what }) => what !== 'purpose');
    return changes.map((change) => changeView(change, locale));
  } catch {
    return [];
  }
}

function changeView({ path, kind, what, label, before, after }: Change, locale: Locale): PolicyChangeView {
  const only = isShape(before) && isShape(after) ? differing(before, after) : null;
  return {
    ...{ path, kind, what },
    label: label?.[locale] ?? null,
    before: before === null ? null : textOf(before, only),
    after: after === null ? null : textOf(after, only),
  };
}

function differing(before: Shape, after: Shape): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

/** One line; of something with members those in `only`, or all. */
function textOf(value: unknown, only: readonly string[] | null = null, name = ''): string {
  if (CONDITIONS.includes(name) || isCondition(value)) return conditionText(value as Condition);
  if (isAmount(value)) return `${value.amount} ${value.currency}`;
  if (Array.isArray(value)) return value.map((item) => textOf(item)).join(', ');
  if (!isShape(value)) return String(value ?? '');
  const members = Object.entries(value).filter(
    ([member, item]) =>
      (only ? only.includes(member) : !UNSAID.includes(member)) && item !== null && item !== undefined,
  );
  return members.map(([member, item]) => `${member}: ${textOf(item, null, member)}`).join('; ');
}

/** `ratio gte 5000 and not (customerMet eq true)`: one line for a condition, however deep. */
function conditionText(condition: Condition | null): string {
  if (!condition) return '';
  if ('not' in condition) return `not (${conditionText(condition.not)})`;
  if ('all' in condition) return condition.all.map(bracketed).join(' and ');
  if ('any' in condition) return condition.any.map(bracketed).join(' or ');
  return `${condition.field} ${condition.op} ${textOf(condition.value)}`;
}

function bracketed(condition: Condition): string {
  const text = conditionText(condition);
  return 'all' in condition || 'any' in condition ? `(${text})` : text;
}

function isCondition(value: unknown): boolean {
  return isShape(value) && (('field' in value && 'op' in value) || 'all' in value || 'any' in value || 'not' in value);
}

function isAmount(value: unknown): value is { amount: string; currency: string } {
  return isShape(value) && 'amount' in value && 'currency' in value;
}

function isShape(value: unknown): value is Shape {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
