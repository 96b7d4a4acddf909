import type { Condition } from '@countersign/approval-engine';
import type { PolicyChangeView } from './policy.view.js';

/** Members that differ in every version and say nothing about who must approve. */
const STAMPS = ['version', 'purpose'];
const CONDITIONS = ['when', 'require', 'sufficientWhen'];

type Json = Readonly<Record<string, unknown>>;

/** What one version changes in another, told by the keys of steps rather than by their positions. */
export function changesBetween(before: object | null, after: object): PolicyChangeView[] {
  const old = new Map(before ? leaves(unstamped(before), '') : []);
  const now = new Map(leaves(unstamped(after), ''));
  const paths = [...new Set([...old.keys(), ...now.keys()])].filter((path) => old.get(path) !== now.get(path));
  return paths.map((path) => ({
    path,
    kind: !old.has(path) ? 'added' : !now.has(path) ? 'removed' : 'changed',
    before: old.get(path) ?? null,
    after: now.get(path) ?? null,
  }));
}

function unstamped(content: object): object {
  return Object.fromEntries(Object.entries(content).filter(([name]) => !STAMPS.includes(name)));
}

function leaves(value: unknown, path: string, name = ''): [string, string][] {
  if (value === null || value === undefined) return [];
  if (CONDITIONS.includes(name)) return [[path, conditionText(value as Condition)]];
  if (typeof value !== 'object') return [[path, String(value)]];
  if (isAmount(value)) return [[path, amountText(value)]];
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) return [[path, value.join(', ')]];
  const members: [string, unknown][] = Array.isArray(value)
    ? value.map((item, index) => [keyOf(item) ?? String(index + 1), item])
    : Object.entries(value).filter(([member]) => member !== 'key');
  const own: [string, string][] = members.length === 0 && path !== '' ? [[path, '']] : [];
  return [...own, ...members.flatMap(([member, item]) => leaves(item, path ? `${path}.${member}` : member, member))];
}

function keyOf(item: unknown): string | null {
  const key = typeof item === 'object' && item !== null ? (item as Json)['key'] : undefined;
  return typeof key === 'string' ? key : null;
}

/** `ratio gte 5000 and not (customerMet eq true)`: one line for a condition, however deep. */
function conditionText(condition: Condition): string {
  if (typeof condition !== 'object' || condition === null) return JSON.stringify(condition);
  if ('not' in condition) return `not (${conditionText(condition.not)})`;
  if ('all' in condition && Array.isArray(condition.all)) return condition.all.map(bracketed).join(' and ');
  if ('any' in condition && Array.isArray(condition.any)) return condition.any.map(bracketed).join(' or ');
  if (!('field' in condition)) return JSON.stringify(condition);
  const { field, op, value } = condition;
  return `${field} ${op} ${isAmount(value) ? amountText(value) : Array.isArray(value) ? value.join(', ') : String(value)}`;
}

function bracketed(condition: Condition): string {
  const text = conditionText(condition);
  const isJoined = typeof condition === 'object' && condition !== null && ('all' in condition || 'any' in condition);
  return isJoined ? `(${text})` : text;
}

function isAmount(value: unknown): value is { amount: string; currency: string } {
  return typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;
}

function amountText({ amount, currency }: { amount: string; currency: string }): string {
  return `${amount} ${currency}`;
}
