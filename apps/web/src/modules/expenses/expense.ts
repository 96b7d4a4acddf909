import type { Schema } from '@countersign/api-client';
import type { Tone } from '@/ui/show/tone';

export const STATUSES = ['draft', 'in_approval', 'approved', 'rejected', 'returned', 'withdrawn'] as const;
export const STATUS_TONES: Record<string, Tone> = {
  draft: 'neutral',
  in_approval: 'info',
  approved: 'ok',
  rejected: 'bad',
  returned: 'warn',
  withdrawn: 'neutral',
};
export const CATEGORIES = [
  'travel',
  'lodging',
  'local_transport',
  'entertainment',
  'meals',
  'exhibition',
  'office',
  'other',
] as const;

export type Ref = Schema<'RefView'>;
export type Expense = Schema<'ExpenseView'>;
export type ExpensePreview = Schema<'ExpensePreviewView'>;
