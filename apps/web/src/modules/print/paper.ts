import type { Money } from '@/lib/format';
import type { Milestone } from '@/modules/quotes/quote';

export interface SigningEntity {
  name: string;
  creditCode: string;
  address: string;
  phone: string;
  bank: string;
  account: string;
  representative: string;
}

export interface PaperLine {
  position: number;
  name: string;
  code?: string;
  description: string;
  unit: string;
  quantity: string;
  unitPrice: Money;
  /** Basis points. */
  taxRate: number;
  amount: Money;
}

interface Priced {
  lines: PaperLine[];
  total: Money;
  totalExcludingTax: Money;
  tax: Money;
  totalInWords: string | null;
  paymentTerms: string;
  milestones: Milestone[];
}

export interface Quotation extends Priced {
  number: string;
  title: string;
  printedOn: string;
  validUntil: string;
  customer: string;
  contact: string | null;
  preparedBy: string;
  signingEntity: SigningEntity;
}

export interface Paper extends Priced {
  number: string;
  title: string;
  template: string;
  /** Not approved yet: printed with a mark across it. */
  draft: boolean;
  buyer: { name: string; creditCode: string | null; contact: string | null };
  seller: SigningEntity;
  startsOn: string | null;
  endsOn: string | null;
  signedOn: string | null;
  clauses: { position: number; title: string; text: string }[];
}
