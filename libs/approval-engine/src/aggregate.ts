import type { TaskState } from './events.ts';
import type { Voting } from './policy.ts';

export type Outcome = 'pending' | 'passed' | 'failed';

/** What one seat says. */
export interface Vote {
  readonly state: TaskState;
  /** Absent, 1. */
  readonly weight?: number;
  readonly groups?: readonly string[];
}

/** How far a node is: in approvals, or in the weight of them. `of` is the base, `need` what passes. */
export interface Tally {
  readonly approved: number;
  readonly rejected: number;
  readonly abstained: number;
  readonly need: number;
  readonly of: number;
  readonly outcome: Outcome;
}

const HALF = 5001;
const WHOLE = 10_000;

/**
 * What the seats of a node come to. A threshold passes as soon as it is met, and fails as soon as it cannot be met.
 * - single: the first decision is the decision.
 * - any: one approval passes; it fails when nobody is left to give it.
 * - all, sequence: everyone approves; one rejection fails it, at once or (`collect`) when everyone has answered.
 * - advisory: it passes when everyone has given an opinion, whichever it is.
 * - ratio, weight: so many basis points of the seats, or of their weight; count: so many approvals.
 * - per-group: every group reaches its own count.
 */
export function aggregate(rule: Voting, votes: readonly Vote[]): Outcome {
  return tally(rule, votes).outcome;
}

export function tally(rule: Voting, votes: readonly Vote[]): Tally {
  const sum = rule.mode === 'weight' ? weightOf : ({ length }: readonly Vote[]) => length;
  const count = {
    approved: sum(votes.filter(isApproval)),
    rejected: sum(votes.filter(isRejection)),
    abstained: sum(votes.filter(({ state }) => state === 'ABSTAINED')),
  };
  const base = sum(votes) - (rule.abstain === 'shrinks' ? count.abstained : 0);
  const need = needOf(rule, base, votes);
  return { ...count, need, of: base, outcome: outcomeOf(rule, votes, { ...count, need, of: base }) };
}

function needOf({ mode, need, groups }: Voting, base: number, votes: readonly Vote[]): number {
  switch (mode) {
    case 'single':
    case 'any':
      return 1;
    case 'all':
    case 'sequence':
    case 'advisory':
      return base;
    case 'count':
      return need ?? 1;
    case 'ratio':
    case 'weight':
      return Math.max(1, Math.ceil((base * (need ?? HALF)) / WHOLE));
    case 'per-group':
      return Object.values(groups ?? groupsOf(votes)).reduce((total, each) => total + each, 0);
  }
}

function outcomeOf(rule: Voting, votes: readonly Vote[], count: Omit<Tally, 'outcome'>): Outcome {
  const { approved, rejected, need, of } = count;
  const open = votes.filter(isOpen).length;
  switch (rule.mode) {
    case 'single':
      return approved > 0 ? 'passed' : rejected > 0 || open === 0 ? 'failed' : 'pending';
    case 'advisory':
      return open === 0 ? 'passed' : 'pending';
    case 'per-group':
      return perGroup(rule.groups ?? groupsOf(votes), votes);
    case 'all':
      if (rule.veto === 'collect' && open > 0) return 'pending';
      break;
    default:
  }
  if (of > 0 && approved >= need) return 'passed';
  const reachable = approved + (rule.mode === 'weight' ? weightOf(votes.filter(isOpen)) : open);
  return reachable < need || of === 0 ? 'failed' : 'pending';
}

function perGroup(groups: Readonly<Record<string, number>>, votes: readonly Vote[]): Outcome {
  const outcomes = Object.entries(groups).map(([group, need]): Outcome => {
    const own = votes.filter((vote) => vote.groups?.includes(group));
    const approved = own.filter(isApproval).length;
    if (approved >= need) return 'passed';
    return approved + own.filter(isOpen).length < need ? 'failed' : 'pending';
  });
  if (outcomes.length === 0 || outcomes.includes('failed')) return 'failed';
  return outcomes.includes('pending') ? 'pending' : 'passed';
}

function groupsOf(votes: readonly Vote[]): Record<string, number> {
  return Object.fromEntries(votes.flatMap(({ groups = [] }) => groups.map((group) => [group, 1])));
}

function weightOf(votes: readonly Vote[]): number {
  return votes.reduce((total, { weight = 1 }) => total + weight, 0);
}

function isApproval({ state }: Vote): boolean {
  return state === 'APPROVED' || state === 'AUTO_APPROVED';
}

function isRejection({ state }: Vote): boolean {
  return state === 'REJECTED' || state === 'AUTO_REJECTED';
}

function isOpen({ state }: Vote): boolean {
  return !ANSWERS.includes(state);
}

const ANSWERS: readonly TaskState[] = [
  'APPROVED',
  'REJECTED',
  'ADVISED',
  'ABSTAINED',
  'AUTO_APPROVED',
  'AUTO_REJECTED',
];
