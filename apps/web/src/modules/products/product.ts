import type { Money } from '@/lib/format';
import type { Versioned } from '@/lib/record';
import type { Verdict } from '@/ui/VerbButton.vue';

export const KINDS = ['software', 'hardware', 'service'] as const;

export interface Product extends Versioned {
  number: string;
  code: string;
  name: string;
  family: string;
  kind: string;
  unit: string;
  /** In the list in force today; null when it has none. */
  listPrice: Money | null;
  /** Basis points: 1300 is 13 %. */
  taxRate: number;
  active: boolean;
  description: string;
  can: { edit: Verdict };
}

export interface PriceListItem {
  product: { id: string; name: string };
  code: string;
  family: string;
  kind: string;
  unit: string;
  listPrice: Money;
  taxRate: number;
  /** Null where nobody has said, and for whoever may not know. */
  cost: Money | null;
}

export interface PriceList extends Versioned {
  name: string;
  versionNumber: number;
  currency: string;
  effectiveFrom: string;
  effectiveTo: string | null;
  status: string;
  can: { edit: Verdict; publish: Verdict };
}

export interface PricedList extends PriceList {
  items: PriceListItem[];
}

const BP = 100;

/** 1300 → `13`, 950 → `9.5` */
export function percentOf(basisPoints: number): string {
  return String(basisPoints / BP);
}

/** `13` → 1300; digits beyond basis points cannot be typed. */
export function basisPointsOf(percent: string | null): number {
  return Math.round(Number(percent ?? '0') * BP);
}
