import type { Tone } from '@/ui/show/tone';

/** What is saved while the browser waits; the API makes larger files in the background. Lists count no further either. */
export const AT_ONCE = 10_000;

export type Format = 'xlsx' | 'csv';

/** A list that becomes a file in the background. */
export interface ListFile {
  id: string;
  list: string;
  label: string;
  format: Format;
  status: 'queued' | 'running' | 'done' | 'failed' | 'cancelled' | 'expired';
  processed: number;
  rows: number | null;
  size: number | null;
  failure: string | null;
  createdAt: string;
  finishedAt: string | null;
  expiresAt: string | null;
}

export const EXPORT_TONES: Record<ListFile['status'], Tone> = {
  queued: 'neutral',
  running: 'info',
  done: 'ok',
  failed: 'bad',
  cancelled: 'neutral',
  expired: 'neutral',
};

export const isUnderWay = ({ status }: Pick<ListFile, 'status'>): boolean =>
  status === 'queued' || status === 'running';
