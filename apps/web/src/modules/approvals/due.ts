import type { Tone } from '@/ui/show/tone';
import type { Due } from './approval';

const SOON_MINUTES = 120;
const HOUR = 60;

/** Working time in the parts that are said: hours from an hour on, minutes while they matter. */
export interface Span {
  unit: 'minutes' | 'hours' | 'both';
  hours: number;
  minutes: number;
}

export interface Deadline {
  tone: Tone;
  is: 'left' | 'over' | 'halted' | 'haltedLate';
  span: Span;
}

const FEW_HOURS = 8;

export function spanOf(minutes: number): Span {
  const size = Math.abs(Math.round(minutes));
  const [hours, rest] = [Math.floor(size / HOUR), size % HOUR];
  if (hours === 0) return { unit: 'minutes', hours, minutes: rest };
  return hours < FEW_HOURS && rest > 0 ? { unit: 'both', hours, minutes: rest } : { unit: 'hours', hours, minutes: 0 };
}

/** What is left of the time to decide, and how loud to say it; null where nobody set a deadline. */
export function deadlineOf({ dueAt, overdue, remainingMinutes, haltedAt }: Due): Deadline | null {
  if (!dueAt || remainingMinutes === null) return null;
  const span = spanOf(remainingMinutes);
  const isLate = overdue || remainingMinutes < 0;
  // While nobody can act nothing is pressing, however near it was.
  if (haltedAt) return { tone: 'neutral', is: isLate ? 'haltedLate' : 'halted', span };
  if (isLate) return { tone: 'bad', is: 'over', span };
  return { tone: remainingMinutes <= SOON_MINUTES ? 'warn' : 'neutral', is: 'left', span };
}
