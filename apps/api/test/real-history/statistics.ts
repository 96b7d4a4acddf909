import { STEPS, type LogCase, type LogEvent, type Step } from './event-log.ts';

/** What a history comes to. Waiting times in milliseconds, between being asked and deciding. */
export interface Statistics {
  readonly cases: number;
  readonly submissions: number;
  readonly resubmissions: number;
  readonly approvals: Readonly<Record<string, number>>;
  readonly rejections: Readonly<Record<string, number>>;
  readonly medianWait: Readonly<Record<string, number | null>>;
}

interface Counted {
  readonly step: Step;
  readonly rejected: boolean;
  readonly wait: number;
}

export function statisticsOf(
  cases: number,
  submissions: number,
  resubmissions: number,
  decisions: Counted[],
): Statistics {
  const per = <T>(value: (of: Counted[]) => T): Record<string, T> =>
    Object.fromEntries(STEPS.map((step) => [step, value(decisions.filter((one) => one.step === step))]));
  return {
    cases,
    submissions,
    resubmissions,
    approvals: per((of) => of.filter(({ rejected }) => !rejected).length),
    rejections: per((of) => of.filter(({ rejected }) => rejected).length),
    medianWait: per((of) => median(of.map(({ wait }) => wait))),
  };
}

/** Computed from the log alone: who decided how, and how long after the submission or the approval before. */
export function statisticsOfLog(log: readonly LogCase[]): Statistics {
  const decisions = log.flatMap(({ events }) => decisionsIn(events));
  const submissions = log.map(({ events }) => events.filter(({ what }) => what === 'SUBMITTED').length);
  const again = submissions.reduce((sum, times) => sum + Math.max(0, times - 1), 0);
  return statisticsOf(
    log.length,
    submissions.reduce((sum, times) => sum + times, 0),
    again,
    decisions,
  );
}

function decisionsIn(events: readonly LogEvent[]): Counted[] {
  const found: Counted[] = [];
  let asked = 0;
  for (const { what, by, at } of events) {
    const isDecision = STEPS.includes(by as Step);
    if (isDecision) found.push({ step: by as Step, rejected: what === 'REJECTED', wait: at - asked });
    if (what === 'SUBMITTED' || (isDecision && what !== 'REJECTED')) asked = at;
  }
  return found;
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
