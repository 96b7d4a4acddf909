import { addDays, type Money } from '@/lib/format';
import { uuid } from '@/lib/api';
import type { Line, Milestone, Quote, Ref } from './quote';

/** A line while it is being typed. */
export interface TypedLine {
  /** Names the row on the screen only. */
  key: string;
  product: Ref | null;
  code: string;
  unit: string;
  taxRate: number;
  listPrice: Money | null;
  quantity: string | null;
  netPrice: Money | null;
  description: string;
  gift: boolean;
}

export interface TypedMilestone {
  name: string;
  /** Percent with at most two decimals, as typed. */
  percent: string | null;
  dueRule: string;
}

export interface QuoteValues {
  opportunity: Ref | null;
  title: string;
  contact: Ref | null;
  signingEntityId: string | null;
  validUntil: string | null;
  paymentTerms: string;
  milestones: TypedMilestone[];
  justification: string;
  note: string;
  lines: TypedLine[];
  number?: string | null;
}

export const QUICK_LINES = 3;
const USUAL_VALIDITY_DAYS = 30;
const PER_PERCENT = 100;

export function blankLine(): TypedLine {
  return {
    key: uuid(),
    product: null,
    code: '',
    unit: '',
    taxRate: 0,
    listPrice: null,
    quantity: '1',
    netPrice: null,
    description: '',
    gift: false,
  };
}

export function blankQuote(opportunity: Ref | null, today: string): QuoteValues {
  return {
    opportunity,
    title: '',
    contact: null,
    signingEntityId: null,
    validUntil: addDays(today, USUAL_VALIDITY_DAYS),
    paymentTerms: '',
    milestones: [],
    justification: '',
    note: '',
    lines: Array.from({ length: QUICK_LINES }, blankLine),
    number: null,
  };
}

export function valuesOf(quote: Quote): QuoteValues {
  const { opportunity, title, contact, validUntil, paymentTerms, justification, note } = quote;
  return {
    ...{ opportunity, title, contact, validUntil, paymentTerms, justification, note },
    signingEntityId: quote.signingEntity.id,
    milestones: typedMilestones(quote.milestones),
    lines: typedLines(quote.lines),
  };
}

export function typedLines(lines: readonly Line[]): TypedLine[] {
  return lines.map(({ id, product, productCode, unit, taxRate, listPrice, quantity, netPrice, description, gift }) => ({
    ...{ key: id, product, code: productCode, unit, taxRate, listPrice, quantity, netPrice, description },
    gift: gift === true,
  }));
}

export function typedMilestones(milestones: readonly Milestone[]): TypedMilestone[] {
  return milestones.map(({ name, percent, dueRule }) => ({ name, dueRule, percent: String(percent / PER_PERCENT) }));
}

/** Lines that were begun; the empty rows of quick entry are nobody's lines. */
export function begun(lines: TypedLine[]): TypedLine[] {
  return lines.filter(({ product, netPrice }) => product !== null || netPrice !== null);
}

export function shareOf(milestones: TypedMilestone[]): number {
  return milestones.reduce((sum, { percent }) => sum + bpOf(percent), 0);
}

function bpOf(percent: string | null): number {
  return Math.round(Number(percent ?? 0) * PER_PERCENT);
}

export function milestoneBodies(milestones: TypedMilestone[]): Milestone[] {
  return milestones.map(({ name, percent, dueRule }) => ({ name, dueRule, percent: bpOf(percent) }));
}

function lineBody({ product, quantity, netPrice, description, gift }: TypedLine) {
  return {
    productId: product?.id,
    quantity: quantity ?? '',
    ...(gift ? { gift } : { netPrice: netPrice ?? undefined }),
    ...(description.trim() ? { description } : {}),
  };
}

export function lineBodies(lines: TypedLine[]): object[] {
  return begun(lines).map(lineBody);
}

/** The body that makes a quote or replaces what is in one; without its lines for whoever may not set their prices. */
export function bodyOf(values: QuoteValues, withLines = true): Record<string, unknown> {
  const { title, contact, signingEntityId, validUntil, paymentTerms, justification, note } = values;
  return {
    ...(title.trim() ? { title } : {}),
    ...(contact ? { contactId: contact.id } : {}),
    ...(signingEntityId ? { signingEntityId } : {}),
    ...(validUntil ? { validUntil } : {}),
    ...{ paymentTerms, justification, note },
    milestones: milestoneBodies(values.milestones),
    ...(withLines ? { lines: lineBodies(values.lines) } : {}),
  };
}

/** What the preview wants: the lines so far and what decides the route. */
export function previewBodyOf({ opportunity, justification, lines }: QuoteValues, quoteId: string | null): object {
  return { quoteId, opportunityId: opportunity?.id ?? null, justification, lines: lineBodies(lines) };
}
