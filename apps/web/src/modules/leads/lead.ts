import type { Versioned } from '@/lib/record';
import type { Tone } from '@/ui/show/tone';
import type { SharedWithMe } from '@/modules/sharing/sharing';
import type { Verdict } from '@/ui/VerbButton.vue';

export const LEAD_STATUSES = ['new', 'assigned', 'following', 'qualified', 'unqualified'] as const;
export const REASONS = ['no_need', 'no_budget', 'unreachable', 'duplicate', 'not_a_target', 'other'] as const;

export const LEAD_TONES: Record<string, Tone> = {
  new: 'warn',
  assigned: 'neutral',
  following: 'info',
  qualified: 'ok',
  unqualified: 'bad',
};

interface Ref {
  id: string;
  name: string;
}

/** An enquiry that may become a customer. */
export interface Lead extends Versioned {
  /** By what I see it, where I do not reach it. */
  sharing?: SharedWithMe;
  number: string;
  name: string;
  shortName: string | null;
  stockCode: string | null;
  contactName: string | null;
  title: string | null;
  phone: string | null;
  email: string | null;
  wechat: string | null;
  source: string;
  campaign: string | null;
  industry: string | null;
  region: string | null;
  address: string | null;
  need: string | null;
  productInterest: string | null;
  note: string | null;
  status: string;
  unqualifiedReason: string | null;
  unqualifiedNote: string | null;
  customer: Ref | null;
  contact: Ref | null;
  opportunity: Ref | null;
  qualifiedAt: string | null;
  importId: string | null;
  /** In lists, where there is something to judge by. */
  score?: number | null;
  owner: Ref;
  department: Ref | null;
  /** The company's own fields. */
  custom?: Record<string, unknown>;
  createdAt: string;
  updatedAt: string;
  can: Record<'edit' | 'delete' | 'assign' | 'follow' | 'qualify' | 'disqualify' | 'reopen', Verdict>;
}
