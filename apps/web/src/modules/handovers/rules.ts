import type { Rule, RuleField } from './handover';

/** One field compared with one value. */
export interface RuleTest {
  field: string;
  op: string;
  value: string;
}

/** What one row of the rules says: comparisons that are all true, or one of which is, and who gets what they are true of. */
export interface RuleRow {
  kind: string;
  join: 'all' | 'any';
  tests: RuleTest[];
  successor: { id: string; name: string } | null;
}

export type SentRule = { kind: string; condition: Record<string, unknown>; successorId: string };

const OPS: Record<string, readonly string[]> = {
  text: ['eq', 'ne', 'contains'],
  choice: ['eq', 'ne'],
  id: ['eq', 'ne'],
  decimal: ['gte', 'lte'],
};

export const opsOf = (field: RuleField | undefined): readonly string[] => OPS[field?.type ?? 'text'] ?? ['eq'];

export const blankTest = (): RuleTest => ({ field: '', op: 'eq', value: '' });

/** The page writes what it can show again: comparisons under one `all` or `any`. */
export function rowOf({ kind, condition, successor }: Rule): RuleRow {
  const join = 'any' in condition ? 'any' : 'all';
  const inside = (condition as Record<string, unknown>)[join];
  const tests = Array.isArray(inside) ? inside : [condition];
  return { kind, join, tests: tests.map(testOf), successor };
}

function testOf(comparison: unknown): RuleTest {
  const { field = '', op = 'eq', value = '' } = comparison as { field?: string; op?: string; value?: unknown };
  return { field, op, value: String(value) };
}

export function isWhole({ tests, successor }: RuleRow): boolean {
  return successor !== null && tests.every(({ field, op, value }) => field !== '' && op !== '' && value.trim() !== '');
}

export function sent({ kind, join, tests, successor }: RuleRow): SentRule {
  const comparisons = tests.map(({ field, op, value }) => ({ field, op, value: value.trim() }));
  const condition = comparisons.length === 1 ? comparisons[0]! : { [join]: comparisons };
  return { kind, condition, successorId: successor?.id ?? '' };
}

/** The sentences of a choice's values stand where the noun's own pages have them. */
export function wordsOf(kind: string, field: string): string {
  const rooms: Record<string, string> = {
    customer: 'customers',
    lead: 'leads',
    quote: 'quotes',
    contract: 'contracts',
  };
  const names: Record<string, string> = { companySize: 'size' };
  return `${rooms[kind] ?? `${kind}s`}.${names[field] ?? field}`;
}
