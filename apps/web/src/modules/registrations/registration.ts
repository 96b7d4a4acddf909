import { businessDay, daysBetween } from '@/lib/format';
import type { Versioned } from '@/lib/record';
import type { Tone } from '@/ui/show/tone';
import type { Verdict } from '@/ui/VerbButton.vue';

export const STANDINGS = ['standing', 'contested', 'yielded', 'ended'] as const;
export const STANDING_TONES: Record<string, Tone> = {
  standing: 'ok',
  contested: 'warn',
  yielded: 'neutral',
  ended: 'neutral',
};
export const CONFLICT_STATUSES = ['open', 'in_approval', 'decided'] as const;
export const CONFLICT_TONES: Record<string, Tone> = { open: 'warn', in_approval: 'info', decided: 'ok' };
export const OUTCOMES = ['by_order', 'favourable', 'separate'] as const;

export interface Ref {
  id: string;
  name: string;
}

/** Somebody said that she works on a company. */
export interface Registration extends Versioned {
  number: string;
  companyName: string;
  customer: Ref | null;
  opportunity: Ref | null;
  project: string;
  heardOn: string | null;
  note: string;
  byRecord: boolean;
  standing: (typeof STANDINGS)[number];
  endedFor: string | null;
  conflict: Ref | null;
  percent: number | null;
  owner: Ref;
  createdAt: string;
  can: { withdraw: Verdict };
}

/** One party of a conflict; nobody is named to whoever may not know who else is at work. */
export interface Party {
  registrationId: string;
  owner: Ref | null;
  department: Ref | null;
  registeredAt: string;
  byRecord: boolean;
  ended: boolean;
  first: { kind: string; at: string } | null;
  place: number;
  byOrder: number;
  percent: number | null;
  registration: Registration | null;
}

export interface Evidence {
  id: string;
  kind: string;
  at: string;
  by: Ref;
  registrationId: string | null;
  title: string;
  detail: string | null;
  link: string | null;
}

/** Several people registered one company. */
export interface Conflict extends Versioned {
  number: string;
  companyName: string;
  createdAt: string;
  status: (typeof CONFLICT_STATUSES)[number];
  parties: Party[];
  leaderId: string;
  outcome: (typeof OUTCOMES)[number] | null;
  reason: string | null;
  decidedAt: string | null;
  decidedBy: Ref | null;
  proposal: { leaderId: string; shares: { registrationId: string; percent: number }[]; reason: string } | null;
  approval: { id: string; status: string } | null;
  can: Record<'settle' | 'separate' | 'override' | 'withdraw', Verdict>;
  evidence?: Evidence[];
}

/** What a party is to be credited with, and what all of them come to; null while one is not a number. */
export function sumOf(shares: Readonly<Record<string, string | null>>): number | null {
  const numbers = Object.values(shares).map((share) => Number(share ?? Number.NaN));
  return numbers.some((share) => Number.isNaN(share)) ? null : numbers.reduce((all, share) => all + share, 0);
}

/** The entries that speak for one party, or for none of them, oldest first. */
export function entriesOf(conflict: Conflict, registrationId: string | null): Evidence[] {
  return (conflict.evidence ?? []).filter((entry) => entry.registrationId === registrationId);
}

/** How many days after it was heard of it was registered; nothing on the day itself, where it belongs. */
export function daysLate({ heardOn, createdAt }: Pick<Registration, 'heardOn' | 'createdAt'>): number {
  return heardOn === null ? 0 : daysBetween(heardOn, businessDay(createdAt));
}
