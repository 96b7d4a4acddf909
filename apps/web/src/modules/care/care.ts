import type { Schema } from '@countersign/api-client';
import type { Verb } from '@/modules/approvals/approval';
import type { Tone } from '@/ui/show/tone';

/** An approval that stands still or is late: why, since when and for whom, and nothing of what it is about. */
export type CareRow = Schema<'CareRowView'>;
export type Standstill = CareRow['standstill'];

export const STANDSTILLS: readonly Standstill[] = ['blocked', 'stalled', 'overdue', 'suspended'];
export const TONES: Record<string, Tone> = { blocked: 'bad', stalled: 'bad', overdue: 'warn', suspended: 'neutral' };

/** What may be done to many at once; whoever gets a seat, and an end, is decided one by one. */
export type BulkVerb = 'resume' | 'suspend';
export const BULK_PATHS: Record<BulkVerb, string> = { resume: 'resumption', suspend: 'suspension' };

const STOPPED = ['blocked', 'suspended'];

/** What stands still is let go on, and not stopped; what was stopped is left as it is until then. */
export function caresOf({ status }: CareRow): readonly Verb[] {
  if (status === 'suspended') return ['resume', 'terminate'];
  return status === 'blocked' ? ['reassign', 'resume', 'terminate'] : ['reassign', 'suspend', 'terminate'];
}

export const fits = (verb: BulkVerb, { status }: CareRow): boolean => STOPPED.includes(status) === (verb === 'resume');
