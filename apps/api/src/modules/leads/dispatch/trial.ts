import type { Lead } from '../lead.entity.js';
import { Desk, type Standing, type TriedRule } from './desk.js';
import { factsOf, type Told } from './lead-facts.js';

/** A lead of the past, and what became of it. */
export interface PastLead extends Told, Pick<Lead, 'ownerId'> {
  readonly id: string;
  readonly createdAt: Date;
  /** The day in Shanghai on which it came. */
  readonly cameOn: string;
  /** When it was qualified or given up; null: still open. */
  readonly closedAt: Date | null;
}

export interface TrialLine {
  readonly lead: PastLead;
  readonly ruleId: string | null;
  /** Who would have got it; null: nobody, it would have waited. */
  readonly wouldId: string | null;
  /** Rules whose condition was met and that had nobody. */
  readonly empty: readonly string[];
}

type Moment = readonly [at: number, line: number, closes: boolean];

/**
 * The past once more under these rules: leads come in the order in which they came, and somebody's load falls on the
 * day on which the lead she would have had was really closed. Nobody brings open leads from before.
 */
export function trialOf(
  leads: readonly PastLead[],
  rules: readonly TriedRule[],
  standings: ReadonlyMap<string, Standing>,
): TrialLine[] {
  const desk = new Desk(rules, new Map([...standings].map(([id, standing]) => [id, { ...standing, open: 0 }])));
  const lines: TrialLine[] = [];
  for (const [, at, closes] of moments(leads)) {
    const lead = leads[at] as PastLead;
    if (closes) {
      const wouldId = lines[at]?.wouldId;
      if (wouldId) desk.release(wouldId);
      continue;
    }
    const { given, tried } = desk.decide(factsOf(lead), lead.cameOn);
    const empty = tried.filter(({ outcome }) => outcome === 'nobody').map(({ ruleId }) => ruleId);
    lines[at] = { lead, ruleId: given?.ruleId ?? null, wouldId: given?.ownerId ?? null, empty };
  }
  return lines;
}

/** Comings and closings in the order of time; at the same moment a closing makes room first. */
function moments(leads: readonly PastLead[]): Moment[] {
  const all = leads.flatMap(({ createdAt, closedAt }, at): Moment[] => [
    [createdAt.getTime(), at, false],
    ...(closedAt && closedAt > createdAt ? [[closedAt.getTime(), at, true] as const] : []),
  ]);
  return all.sort(([a, i, aCloses], [b, j, bCloses]) => a - b || Number(bCloses) - Number(aCloses) || i - j);
}
