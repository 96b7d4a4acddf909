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

export interface Conversion {
  leads: number;
  qualified: number;
  unqualified: number;
  open: number;
  /** Basis points; null where none came in. */
  conversion: number | null;
  daysToQualify: number | null;
  won: number;
  wonAmount: Money | null;
}

export interface LeadConversion {
  from: string;
  to: string;
  total: Conversion;
  sources: (Conversion & { source: string })[];
  campaigns: (Conversion & { campaign: string })[];
  owners: (Conversion & { owner: Ref | null })[];
}

const BASIS_POINTS_OF_A_PERCENT = 100;

export function shareOf(basisPoints: number | null): string {
  return basisPoints === null ? '—' : `${(basisPoints / BASIS_POINTS_OF_A_PERCENT).toFixed(1)}%`;
}

export interface ContractAmounts {
  months: string[];
  departments: { department: Ref | null; cells: (Sum & { month: string })[]; total: Sum }[];
  total: Sum;
}
