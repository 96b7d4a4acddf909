import type { Money } from '@/lib/format';
import type { Ref, Stage } from '@/modules/opportunities/opportunity';

interface Sum {
  count: number;
  /** Null where the reader may not know it. */
  amount: Money | null;
}

export interface FunnelAnswer {
  from: string;
  to: string;
  stages: { stage: Stage; entered: number; current: number; amount: Money | null; conversionToNext: number | null }[];
  won: Sum;
  lost: Sum;
  lostReasons: (Sum & { reason: string; label: string })[];
}

export interface ContractAmounts {
  months: string[];
  departments: { department: Ref | null; cells: (Sum & { month: string })[]; total: Sum }[];
  total: Sum;
}
