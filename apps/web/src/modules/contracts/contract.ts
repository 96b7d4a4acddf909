import type { Money } from '@/lib/format';
import type { Versioned } from '@/lib/record';
import type { RoutePreview } from '@/modules/approvals/approval';
import type { Line, Milestone, Ref, Totals } from '@/modules/quotes/quote';
import type { Tone } from '@/ui/show/tone';
import type { SharedWithMe } from '@/modules/sharing/sharing';
import type { Verdict } from '@/ui/VerbButton.vue';

export type { Ref };

export const STATUSES = [
  'draft',
  'in_approval',
  'returned',
  'rejected',
  'withdrawn',
  'approved',
  'reviewed',
  'sealed',
  'signed',
  'filed',
  'superseded',
] as const;
export const STATUS_TONES: Record<string, Tone> = {
  draft: 'neutral',
  in_approval: 'info',
  returned: 'warn',
  rejected: 'bad',
  withdrawn: 'neutral',
  approved: 'accent',
  reviewed: 'accent',
  sealed: 'accent',
  signed: 'ok',
  superseded: 'neutral',
  filed: 'ok',
};

/** What is promised: goods, services, or both made into one. */
export const TYPES = ['product', 'integration', 'service'] as const;

export type Verb =
  'edit' | 'delete' | 'submit' | 'withdraw' | 'review' | 'seal' | 'sign' | 'file' | 'print' | 'amend' | 'annotate';

export interface ContractRow extends Versioned {
  /** By what I see it, where I do not reach it. */
  sharing?: SharedWithMe;
  number: string;
  title: string;
  customer: Ref;
  contact: Ref | null;
  opportunity: Ref;
  quote: Ref | null;
  signingEntity: Ref;
  template: Ref;
  currency: string;
  exchangeRate: string;
  /** Null where the reader may not know it, as every price of it. */
  amount: Money | null;
  amountInRenminbi: Money | null;
  ratio: number | null;
  worstRatio: number | null;
  /** Basis points; null for whoever may not know what things cost. */
  margin: number | null;
  type: string;
  status: string;
  standardText: boolean;
  changedClauses: string[];
  signedOn: string | null;
  previousId: string | null;
  nextId: string | null;
  approval: { id: string; status: string } | null;
  owner: Ref;
  department: Ref | null;
  createdAt: string;
  updatedAt: string;
  can: Record<Verb, Verdict>;
}

export interface Clause {
  key: string;
  title: string;
  text: string;
  ownerRole: string;
  ownerTitle: string;
  /** Still says what the company text says. */
  standard: boolean;
  templateText: string | null;
}

export interface Coverage {
  covered: boolean;
  outside: { dimension: string; text: string | null }[];
}

interface Step {
  by: Ref;
  at: string;
}

export interface Contract extends ContractRow {
  paymentTerms: string;
  milestones: Milestone[];
  startsOn: string | null;
  endsOn: string | null;
  note: string;
  filingHint: string;
  lines: Line[];
  totals: Totals;
  clauses: Clause[];
  textHash: string;
  contentHash: string | null;
  amountInWords: string | null;
  grantCoverage: Coverage;
  review: (Step & { decision: 'pass' | 'return'; opinion: string }) | null;
  seal: (Step & { name: string }) | null;
  signature: (Step & { signedOn: string; attachment: Ref }) | null;
  filing: (Step & { number: string; place: string }) | null;
}

export interface ContractPreview {
  totals: Totals;
  amountInWords: string | null;
  standardText: boolean;
  changedClauses: string[];
  amountWithin90Days: Money | null;
  grantCoverage: Coverage;
  route: RoutePreview;
}

export interface Template extends Ref {
  code: string;
  versionNumber: number;
}

export interface SealChoice extends Ref {
  kind: string;
  signingEntity: Ref;
  keeper: Ref;
}
