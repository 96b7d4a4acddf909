import type { Versioned } from '@/lib/record';
import type { Tone } from '@/ui/show/tone';
import type { Verdict } from '@/ui/VerbButton.vue';

export const REASONS = ['leaving', 'moving'] as const;
export const STATUSES = [
  'draft',
  'queued',
  'running',
  'waiting',
  'done',
  'cancelled',
  'failed',
  'undoing',
  'undone',
] as const;
export type HandoverStatus = (typeof STATUSES)[number];

export const STATUS_TONES: Record<HandoverStatus, Tone> = {
  draft: 'neutral',
  queued: 'info',
  running: 'info',
  waiting: 'warn',
  done: 'ok',
  cancelled: 'neutral',
  failed: 'bad',
  undoing: 'info',
  undone: 'neutral',
};

export interface Ref {
  id: string;
  name: string;
}

export interface Rule {
  kind: string;
  condition: Record<string, unknown>;
  successor: Ref;
}

/** Everything a person leaves to others. */
export interface Handover extends Versioned {
  person: Ref;
  reason: (typeof REASONS)[number];
  leavesOn: string | null;
  restricted: boolean;
  successor: Ref | null;
  seatsTo: Ref | null;
  together: boolean;
  rules: Rule[];
  status: HandoverStatus;
  progress: { total: number; moved: number; gone: number; restored: number; kept: number };
  failure: string | null;
  createdAt: string;
  createdBy: Ref;
  begunAt: string | null;
  finishedAt: string | null;
  disabledAt: string | null;
  undoUntil: string | null;
  can: { change: Verdict; begin: Verdict; cancel: Verdict; undo: Verdict };
}

export interface RuleField {
  field: string;
  type: string;
  choices: string[];
  /** What values are called that no page of their own has words for. */
  labels: Record<string, string>;
}

export interface Kind {
  kind: string;
  label: string;
  count: number;
  fields: RuleField[];
  readable: boolean;
}

export interface Share {
  successor: Ref | null;
  kind: string;
  count: number;
  outcome: string | null;
}

/** An approval goes to whoever may decide it, whatever the plan says. */
export interface Instead {
  to: Ref | null;
  code: string;
  detail: string;
}

export interface Preview {
  kinds: Kind[];
  shares: Share[];
  unassigned: number;
  instead: (Instead & { successor: Ref | null; count: number })[];
  staying: { label: string; count: number; why: string }[];
  conflicts: { successor: Ref; code: string; detail: string }[];
}

export interface PlannedRecord {
  id: string;
  number: string;
  name: string;
  successor: Ref | null;
  why: 'hand' | 'group' | 'rule' | 'rest';
  outcome: string | null;
  instead: Instead | null;
}

export interface LastWeek {
  since: string;
  deleted: number;
  exported: number;
  deeds: { id: string; at: string; what: string; label: string; name: string | null }[];
}

export interface SharesOfOne {
  successor: Ref | null;
  total: number;
  byKind: { kind: string; label: string; count: number }[];
}

/** The counts by successor, whoever gets most first, and nobody last. */
export function bySuccessor({ shares, kinds }: Pick<Preview, 'shares' | 'kinds'>): SharesOfOne[] {
  const labels = new Map(kinds.map(({ kind, label }) => [kind, label]));
  const found = new Map<string, SharesOfOne>();
  for (const { successor, kind, count } of shares) {
    const one = found.get(successor?.id ?? '') ?? { successor, total: 0, byKind: [] };
    one.total += count;
    const same = one.byKind.find((each) => each.kind === kind);
    if (same) same.count += count;
    else one.byKind.push({ kind, label: labels.get(kind) ?? kind, count });
    found.set(successor?.id ?? '', one);
  }
  const rank = (one: SharesOfOne): number => (one.successor ? one.total : -1);
  return [...found.values()].sort((left, right) => rank(right) - rank(left));
}
