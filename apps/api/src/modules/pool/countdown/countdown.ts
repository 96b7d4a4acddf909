import { addDays, compareDates, daysBetween } from '@countersign/kernel';

export const PHASES = ['fresh', 'first', 'second', 'warned', 'due', 'long', 'frozen', 'pooled'] as const;
/**
 * `fresh` lately in touch; `first`, `second` alerts; `warned` counts down to the pool; `due` goes with the next run; `long`
 * as long as a warning, but it is never recycled; `frozen` something runs, the days stand still; `pooled` nobody's.
 */
export type Phase = (typeof PHASES)[number];

export const FREEZE_KINDS = ['approval', 'contract', 'service', 'appeal'] as const;
export type FreezeKind = (typeof FREEZE_KINDS)[number];

export const RESETS = ['created', 'transferred', 'claimed', 'assigned', 'returned', 'released', 'recycled'] as const;
export type Reset = (typeof RESETS)[number];

/** Why it is never recycled. */
export type Kept = 'signed' | 'no_pool' | 'pool_keeps';

/** Days of a pool's rule, natural days in Asia/Shanghai. */
export interface CountdownRule {
  readonly firstAlertDays: number;
  readonly secondAlertDays: number;
  readonly warnDays: number;
  readonly recycleDays: number;
  /** Of customers with a signed contract; null: never. */
  readonly signedRecycleDays: number | null;
  readonly recycles: boolean;
}

/** The rule where there is no pool: prompts, and nothing is recycled. */
export const DEFAULT_RULE: CountdownRule = {
  firstAlertDays: 7,
  secondAlertDays: 15,
  warnDays: 30,
  recycleDays: 60,
  signedRecycleDays: null,
  recycles: true,
};

export interface Freeze {
  readonly kind: FreezeKind;
  /** Both days are days that do not count. */
  readonly fromOn: string;
  readonly untilOn: string | null;
}

export interface CountdownFacts {
  readonly today: string;
  readonly live: boolean;
  readonly lastContactOn: string | null;
  /** The day on which its owner got it, and how. */
  readonly resetOn: string;
  readonly freezes: readonly Freeze[];
  readonly signed: boolean;
  /** Null where no pool would take it. */
  readonly rule: CountdownRule | null;
}

export interface Countdown {
  readonly phase: Phase;
  /** Natural days since contact or reset that did not stand still. */
  readonly days: number;
  /** With how many days it is recycled; null: never. */
  readonly limit: number | null;
  readonly kept: Kept | null;
  readonly daysLeft: number | null;
  /** The day on which it would be recycled if nothing happens; null while it stands still or where it never is. */
  readonly recycleOn: string | null;
}

/** How far a customer is on its way into the pool. The same is said in SQL by countdown.sql.ts, and a test holds both together. */
export function countdown(facts: CountdownFacts): Countdown {
  const { today, live, signed, rule } = facts;
  const days = countedDays(facts);
  const limit = limitOf(signed, rule);
  const frozen = facts.freezes.some((freeze) => covers(freeze, today) && today > anchorOf(facts));
  const phase = !live ? 'pooled' : frozen ? 'frozen' : phaseOf(days, limit, rule ?? DEFAULT_RULE);
  const daysLeft = limit === null || !live ? null : Math.max(0, limit - days);
  return {
    phase,
    days,
    limit,
    kept: limit === null ? keptBy(signed, rule) : null,
    daysLeft,
    recycleOn: daysLeft === null || frozen ? null : addDays(today, daysLeft),
  };
}

/** From when it counts: the later of contact and reset. */
export function anchorOf({ lastContactOn, resetOn }: Pick<CountdownFacts, 'lastContactOn' | 'resetOn'>): string {
  return lastContactOn !== null && compareDates(lastContactOn, resetOn) > 0 ? lastContactOn : resetOn;
}

function countedDays({ today, freezes, ...facts }: CountdownFacts): number {
  const anchor = anchorOf(facts);
  let counted = 0;
  for (let n = 1; n <= daysBetween(anchor, today); n++) {
    const day = addDays(anchor, n);
    if (!freezes.some((freeze) => covers(freeze, day))) counted++;
  }
  return counted;
}

function covers({ fromOn, untilOn }: Freeze, day: string): boolean {
  return fromOn <= day && (untilOn === null || day <= untilOn);
}

function limitOf(signed: boolean, rule: CountdownRule | null): number | null {
  if (!rule?.recycles) return null;
  return signed ? rule.signedRecycleDays : rule.recycleDays;
}

function keptBy(signed: boolean, rule: CountdownRule | null): Kept {
  if (!rule) return 'no_pool';
  return rule.recycles && signed ? 'signed' : 'pool_keeps';
}

/** The warning is as long before a longer limit as before the ordinary one. */
function phaseOf(days: number, limit: number | null, rule: CountdownRule): Phase {
  const warnAt = limit === null ? rule.warnDays : limit - (rule.recycleDays - rule.warnDays);
  if (limit !== null && days >= limit) return 'due';
  if (days >= warnAt) return limit === null ? 'long' : 'warned';
  if (days >= rule.secondAlertDays) return 'second';
  return days >= rule.firstAlertDays ? 'first' : 'fresh';
}
