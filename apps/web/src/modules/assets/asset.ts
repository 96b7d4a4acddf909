import { daysBetween } from '@/lib/format';
import type { Versioned } from '@/lib/record';
import type { SharedWithMe } from '@/modules/sharing/sharing';
import type { Tone } from '@/ui/show/tone';
import type { Verdict } from '@/ui/VerbButton.vue';

export const BRANDS = ['own', 'competitor'] as const;
export const STATES = ['in_use', 'spare', 'retired', 'removed'] as const;
/** Of these somebody still has to take care. */
export const STANDING: readonly string[] = ['in_use', 'spare'];
export const STATE_TONES: Record<string, Tone> = { in_use: 'ok', spare: 'info', retired: 'neutral', removed: 'bad' };

/** So many days ahead a warranty is said to end soon, and a replacement to come near. */
export const SOON_DAYS = 90;

export interface Ref {
  id: string;
  name: string;
}

/** What stands at a customer, ours or a competitor's. */
export interface Asset extends Versioned {
  /** By what I see it, where I do not reach it. */
  sharing?: SharedWithMe;
  number: string;
  customer: Ref;
  name: string;
  brand: string;
  competitor: string | null;
  product: Ref | null;
  model: string | null;
  serialNumber: string | null;
  quantity: number;
  unit: string;
  contract: Ref | null;
  location: string | null;
  installedOn: string | null;
  warrantyUntil: string | null;
  replaceDueOn: string | null;
  state: string;
  note: string | null;
  owner: Ref;
  department: Ref | null;
  createdAt: string;
  updatedAt: string;
  can: { edit: Verdict; delete: Verdict };
}

/** What an act on many of them did, and what it left as it was. */
export interface BulkAnswer {
  changed: string[];
  refused: { id: string; detail: string }[];
}

/** How near a day is that matters only while the asset stands there. */
export type Due = 'over' | 'soon' | null;
type Days = Pick<Asset, 'state' | 'warrantyUntil' | 'replaceDueOn'>;

export function dueOf(asset: Days, of: 'warrantyUntil' | 'replaceDueOn', today: string): Due {
  const day = asset[of];
  if (day === null || !STANDING.includes(asset.state)) return null;
  const days = daysBetween(today, day);
  // On its last day a warranty still holds; what is due today is due.
  const isOver = of === 'warrantyUntil' ? days < 0 : days <= 0;
  return isOver ? 'over' : days <= SOON_DAYS ? 'soon' : null;
}
