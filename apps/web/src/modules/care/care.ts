import type { Schema } from '@countersign/api-client';
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

export const fits = (verb: BulkVerb, { status }: CareRow): boolean => STOPPED.includes(status) === (verb === 'resume');
