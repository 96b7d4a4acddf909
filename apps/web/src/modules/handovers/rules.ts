import type { Rule, RuleField } from './handover';

/** What one row of the rules says: one comparison, and who gets what it is true of. */
export interface RuleRow {
  kind: string;
  field: string;
  op: string;
  value: string;
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

export function rowOf({ kind, condition, successor }: Rule): RuleRow {
  const { field = '', op = 'eq', value = '' } = condition as { field?: string; op?: string; value?: unknown };
  return { kind, field, op, value: String(value), successor };
}

export function isWhole({ field, op, value, successor }: RuleRow): boolean {
  return field !== '' && op !== '' && value.trim() !== '' && successor !== null;
}

export function sent(row: RuleRow): SentRule {
  const { kind, field, op, value, successor } = row;
  return { kind, condition: { field, op, value: value.trim() }, successorId: successor?.id ?? '' };
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
