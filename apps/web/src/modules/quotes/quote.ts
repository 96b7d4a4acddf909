import type { Money } from '@/lib/format';
import type { Versioned } from '@/lib/record';
import type { RoutePreview } from '@/modules/approvals/approval';
import type { Tone } from '@/ui/show/tone';
import type { Verdict } from '@/ui/VerbButton.vue';

export const STATUSES = [
  'draft',
  'in_approval',
  'approved',
  'rejected',
  'returned',
  'withdrawn',
  'superseded',
] as const;
export const STATUS_TONES: Record<string, Tone> = {
  draft: 'neutral',
  in_approval: 'info',
  approved: 'ok',
  rejected: 'bad',
  returned: 'warn',
  withdrawn: 'neutral',
  superseded: 'neutral',
};
export const GRANT_TONES: Record<string, Tone> = {
  active: 'ok',
  consumed: 'info',
  lapsed: 'warn',
  revoked: 'bad',
  invalidated: 'bad',
};

export interface Ref {
  id: string;
  name: string;
}

/** One line with everything it comes to; unit prices include tax. */
export interface Line {
  id: string;
  position: number;
  product: Ref;
  productCode: string;
  description: string;
  unit: string;
  quantity: string;
  listPrice: Money | null;
  netPrice: Money;
  /** Basis points. */
  taxRate: number;
  ratio: number | null;
  listTotal: Money | null;
  netTotal: Money;
  netExcludingTax: Money;
  tax: Money;
  material: boolean | null;
  gift: boolean;
}

export interface Totals {
  list: Money | null;
  net: Money;
  netExcludingTax: Money;
  tax: Money;
  netInRenminbi: Money;
  ratio: number | null;
  worstRatio: number | null;
  /** The line that decides who approves; null where the total does. */
  worstLineId: string | null;
}

export interface Milestone {
  name: string;
  /** Basis points of the total. */
  percent: number;
  dueRule: string;
}

export interface Grant {
  id: string;
  customerId: string | null;
  productIds: string[];
  minRatio: number | null;
  maxAmount: Money | null;
  currency: string | null;
  validUntil: string | null;
  contentHash: string;
  status: string;
}

export interface QuoteRow extends Versioned {
  number: string;
  revision: number;
  title: string;
  customer: Ref;
  contact: Ref | null;
  opportunity: Ref;
  signingEntity: Ref;
  currency: string;
  exchangeRate: string;
  priceList: Ref;
  validUntil: string;
  status: string;
  totals: Totals;
  approval: { id: string; status: string } | null;
  owner: Ref;
  department: Ref | null;
  createdAt: string;
  updatedAt: string;
  can: Record<'edit' | 'delete' | 'submit' | 'withdraw' | 'revise' | 'print' | 'contract', Verdict>;
}

export interface Quote extends QuoteRow {
  paymentTerms: string;
  milestones: Milestone[];
  justification: string;
  note: string;
  lines: Line[];
  contentHash: string | null;
  grant: Grant | null;
  previousRevision: Ref | null;
  nextRevision: Ref | null;
}

export interface QuotePreview {
  lines: Line[];
  totals: Totals;
  route: RoutePreview;
}

export function numberOf({ number, revision }: Pick<QuoteRow, 'number' | 'revision'>): string {
  return revision === 1 ? number : `${number} v${revision}`;
}
