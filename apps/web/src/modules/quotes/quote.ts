import type { Schema } from '@countersign/api-client';
import type { Tone } from '@/ui/show/tone';

export const STATUSES = [
  'draft',
  'in_approval',
  'approved',
  'rejected',
  'returned',
  'withdrawn',
  'superseded',
] as const;
export const STATUS_TONES: Record<string, Tone> = {
  draft: 'neutral',
  in_approval: 'info',
  approved: 'ok',
  rejected: 'bad',
  returned: 'warn',
  withdrawn: 'neutral',
  superseded: 'neutral',
};
export const GRANT_TONES: Record<string, Tone> = {
  active: 'ok',
  consumed: 'info',
  lapsed: 'warn',
  revoked: 'bad',
  invalidated: 'bad',
};

export type Ref = Schema<'RefView'>;
/** One line with everything it comes to; unit prices include tax. */
export type Line = Schema<'LineView'>;
export type Totals = Schema<'TotalsView'>;
export type Milestone = Schema<'MilestoneDto'>;
export type Grant = Schema<'GrantView'>;
export type QuoteRow = Schema<'QuoteRowView'>;
export type Quote = Schema<'QuoteView'>;
export type QuotePreview = Schema<'QuotePreviewView'>;

export function numberOf({ number, revision }: Pick<QuoteRow, 'number' | 'revision'>): string {
  return revision === 1 ? number : `${number} v${revision}`;
}
