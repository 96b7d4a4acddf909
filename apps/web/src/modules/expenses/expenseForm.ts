import { Money as Exact } from '@countersign/kernel';
import { uuid } from '@/lib/api';
import type { Money } from '@/lib/format';
import type { Expense, Ref } from './expense';

/** A line while it is being typed. */
export interface TypedLine {
  /** Names the row on the screen only. */
  key: string;
  spentOn: string | null;
  category: string | null;
  amount: Money | null;
  note: string;
}

export interface ExpenseValues {
  title: string;
  customer: Ref | null;
  opportunity: Ref | null;
  activity: Ref | null;
  lines: TypedLine[];
  note: string;
}

/** Mostly the next line is of the same day. */
export function blankLine(before?: TypedLine): TypedLine {
  return {
    key: uuid(),
    spentOn: before?.spentOn ?? null,
    category: before?.category ?? 'travel',
    amount: null,
    note: '',
  };
}

export function blankExpense(): ExpenseValues {
  return { title: '', customer: null, opportunity: null, activity: null, lines: [blankLine()], note: '' };
}

export function valuesOf({ title, customer, opportunity, activity, lines, note }: Expense): ExpenseValues {
  const typed = lines.map((line) => ({ ...line, key: uuid() }));
  return { title, customer, opportunity, activity, note, lines: typed.length > 0 ? typed : [blankLine()] };
}

/** Lines somebody has begun to fill in. */
export function begun(lines: readonly TypedLine[]): TypedLine[] {
  return lines.filter(({ amount, note }) => amount !== null || note.trim() !== '');
}

export function bodyOf({ title, customer, opportunity, activity, lines, note }: ExpenseValues): object {
  return {
    title,
    note,
    customerId: customer?.id ?? null,
    opportunityId: opportunity?.id ?? null,
    activityId: activity?.id ?? null,
    lines: begun(lines).map((line) => ({
      spentOn: line.spentOn,
      category: line.category,
      amount: line.amount,
      note: line.note,
    })),
  };
}

/** What could be put up as it stands, or null while a line lacks its day or amount. */
export function previewBodyOf(values: ExpenseValues): object | null {
  const lines = begun(values.lines);
  const isWhole = lines.length > 0 && lines.every(({ spentOn, amount }) => spentOn && amount);
  return isWhole ? { ...bodyOf(values), title: values.title.trim() || '–' } : null;
}

export function totalOf(lines: readonly TypedLine[]): Money {
  const amounts = lines.flatMap(({ amount }) => (amount ? [Exact.parse(amount)] : []));
  return Exact.sum(amounts, 'CNY').toJSON();
}
