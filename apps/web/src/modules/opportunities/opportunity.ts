import type { Money } from '@/lib/format';
import type { Versioned } from '@/lib/record';
import type { Tone } from '@/ui/show/tone';
import type { SharedWithMe } from '@/modules/sharing/sharing';
import type { Verdict } from '@/ui/VerbButton.vue';

export const OUTCOMES = ['open', 'won', 'lost'] as const;
export const LOST_REASONS = [
  'price',
  'competitor',
  'no_budget',
  'no_decision',
  'product_fit',
  'timing',
  'other',
] as const;
export const OUTCOME_TONES: Record<string, Tone> = { open: 'info', won: 'ok', lost: 'bad' };

export interface Ref {
  id: string;
  name: string;
}

export interface Stage extends Ref {
  code: string;
  /** Percent. */
  probability: number;
}

/** A stage as the sales process defines it. */
export interface SalesStage extends Stage {
  sort: number;
  expectedDays: number;
  kind: 'open' | 'won' | 'after_sales';
}

export interface Opportunity extends Versioned {
  /** By what I see it, where I do not reach it. */
  sharing?: SharedWithMe;
  number: string;
  name: string;
  customer: Ref;
  primaryContact: Ref;
  productInterest: string;
  /** Null where the reader may not know it. */
  expectedAmount: Money | null;
  expectedCloseOn: string;
  stage: Stage;
  probability: number;
  stageEnteredAt: string;
  competitors: string | null;
  strengths: string | null;
  weaknesses: string | null;
  keySuccessFactors: string | null;
  risks: string | null;
  nextAction: string;
  nextActionOwner: Ref;
  plannedFinishOn: string;
  actualFinishOn: string | null;
  outcome: string;
  lostReason: string | null;
  lostNote: string | null;
  closedAt: string | null;
  lead: Ref | null;
  owner: Ref;
  department: Ref | null;
  /** The company's own fields. */
  custom?: Record<string, unknown>;
  createdAt: string;
  updatedAt: string;
  /** The confirmation of its closing, if one was asked for. */
  approval: { id: string; status: string } | null;
  can: { edit: Verdict; delete: Verdict; move: Verdict; close: Verdict; reopen: Verdict };
}

export interface BoardAnswer {
  columns: { stage: Stage; count: number; amount: Money | null; items: Opportunity[] }[];
  summary: {
    open: { count: number; amount: Money | null };
    weighted: Money | null;
    winRate: number | null;
    averageDays: number | null;
  };
}

export interface StageMove {
  id: string;
  at: string;
  by: Ref;
  from: Ref | null;
  to: Ref;
  outcome: string;
  daysInStage: number | null;
  note: string | null;
}
