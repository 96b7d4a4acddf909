import type { Tone } from '@/ui/show/tone';

export const KINDS = ['id_card', 'bank_card'] as const;
export const STATUSES = ['open', 'granted', 'refused', 'ended'] as const;

interface Ref {
  id: string;
  name: string;
}

export interface NumberException {
  id: string;
  version: number;
  createdAt: string;
  asker: Ref;
  place: { object: string; pointer: string; label: string };
  kind: (typeof KINDS)[number];
  masked: string;
  reason: string;
  status: (typeof STATUSES)[number];
  validUntil: string | null;
  expired: boolean;
  decision: string | null;
  decidedBy: Ref | null;
  can: { decide: { allowed: boolean }; end: { allowed: boolean } };
}

export interface FoundStored {
  id: string;
  object: string;
  field: string;
  rowKey: string;
  kind: (typeof KINDS)[number];
  certainty: 'block' | 'ask';
  masked: string;
  foundAt: string;
  keeper: Ref | null;
  record: (Ref & { page: string }) | null;
}

export interface Scan {
  status: 'never' | 'queued' | 'running' | 'done' | 'failed';
  requestedAt: string | null;
  requestedBy: Ref | null;
  finishedAt: string | null;
  total: number;
  done: number;
  found: number;
}

/** Of a granted one whose day is over, as of one that was ended. */
export function toneOf({ status, expired }: Pick<NumberException, 'status' | 'expired'>): Tone {
  if (expired || status === 'ended') return 'neutral';
  return ({ open: 'warn', granted: 'ok', refused: 'bad' } as const)[status];
}

export const isUnderWay = (scan: Scan | null): boolean => scan?.status === 'queued' || scan?.status === 'running';
