import type { Tone } from '@/ui/show/tone';

interface Ref {
  id: string;
  name: string;
}

/** In the order in which a customer goes through them. */
export const PHASES = ['fresh', 'first', 'second', 'warned', 'due', 'long', 'frozen'] as const;
export type Phase = (typeof PHASES)[number] | 'pooled';

export const PHASE_TONES: Record<Phase, Tone> = {
  fresh: 'ok',
  first: 'neutral',
  second: 'info',
  warned: 'warn',
  due: 'bad',
  long: 'neutral',
  frozen: 'accent',
  pooled: 'neutral',
};

/** Days of a pool's rule; natural days in Shanghai. */
export interface CountdownRule {
  firstAlertDays: number;
  secondAlertDays: number;
  warnDays: number;
  recycleDays: number;
  signedRecycleDays: number | null;
  recycles: boolean;
}

export interface Pool extends CountdownRule {
  id: string;
  version: number;
  name: string;
  department: Ref | null;
  regions: string[];
  claimQuota: number | null;
  quotaDays: number;
  cooldownDays: number;
  holds: number;
  claimed: number;
  open: boolean;
}

export interface Countdown {
  id: string;
  name: string;
  number: string;
  owner: Ref;
  pool: Ref | null;
  phase: Phase;
  days: number;
  limit: number | null;
  kept: 'signed' | 'no_pool' | 'pool_keeps' | null;
  daysLeft: number | null;
  recycleOn: string | null;
  signed: boolean;
  lastContactOn: string | null;
  resetOn: string;
  resetBy: string;
  contactEveryDays: number | null;
  contactDueOn: string | null;
}

export interface Freeze {
  kind: string;
  subjectType: string;
  fromOn: string;
  untilOn: string | null;
}

export interface ExplainedCountdown extends Countdown {
  freezes: Freeze[];
  rule: CountdownRule;
}

export interface PooledCustomer {
  id: string;
  number: string;
  name: string;
  industry: string;
  region: string | null;
  grade: string;
  companySize: string;
  pool: Ref;
  enteredAt: string;
  enteredBy: string;
  reason: string;
  fromOwner: Ref;
  lastContactOn: string | null;
  /** Somebody's appeal is open, so nobody can have it. */
  appealed: boolean;
}

export interface PoolMove {
  id: string;
  customer: Ref;
  kind: string;
  pool: Ref | null;
  from: Ref;
  to: Ref;
  movedOn: string;
  at: string;
  by: Ref;
  days: number | null;
  lastContactOn: string | null;
  rule: { pool: string; recycleDays: number; claimQuota: number | null; quotaDays: number } | null;
  reason: string;
}

export interface Moved {
  moved: string[];
  refused: { id: string; code: string; detail: string }[];
}

export const MOVE_KINDS = ['recycled', 'released', 'claimed', 'assigned', 'transferred', 'returned'] as const;
export const MOVE_TONES: Record<string, Tone> = {
  recycled: 'warn',
  released: 'neutral',
  claimed: 'ok',
  assigned: 'accent',
  transferred: 'info',
  returned: 'info',
};

/** How much of its time has passed, from 0 to 1; null where it never ends. */
export function passed({ days, limit }: Pick<Countdown, 'days' | 'limit'>): number | null {
  return limit === null ? null : Math.min(1, days / limit);
}

export const APPEAL_STATUSES = ['open', 'upheld', 'rejected', 'withdrawn'] as const;
export const APPEAL_TONES: Record<string, Tone> = { open: 'info', upheld: 'ok', rejected: 'bad', withdrawn: 'neutral' };

/** Somebody wants back what the rule took from her. */
export interface Appeal {
  id: string;
  customer: Ref;
  pool: Ref;
  appellant: Ref;
  reason: string;
  status: string;
  decision: string | null;
  days: number | null;
  movedOn: string;
  createdAt: string;
  can: { decide: { allowed: boolean }; withdraw: { allowed: boolean } };
}
