import type { Money } from '@/lib/format';
import type { Versioned } from '@/lib/record';
import type { Tone } from '@/ui/show/tone';
import type { SharedWithMe } from '@/modules/sharing/sharing';
import type { Verdict } from '@/ui/VerbButton.vue';

export const GRADES = ['A', 'B', 'C', 'D'] as const;
export const SIZES = ['large', 'medium', 'small'] as const;
export const STATUSES = ['active', 'dormant', 'lost'] as const;
export const KINDS = ['end_user', 'design_institute', 'system_integrator', 'partner'] as const;
export const SOURCES = [
  'phone',
  'industry_news',
  'colleague',
  'key_account_visit',
  'design_institute',
  'web_search',
  'website_form',
  'online_chat',
  'exhibition',
  'referral',
  'import',
  'other',
] as const;

export const ADMISSIONS = ['accepted', 'in_review', 'returned', 'rejected', 'unreviewed'] as const;

export const STATUS_TONES: Record<string, Tone> = { active: 'ok', dormant: 'neutral', lost: 'bad' };

export const ADMISSION_TONES: Record<string, Tone> = {
  running: 'info',
  approved: 'ok',
  returned: 'warn',
  blocked: 'warn',
  suspended: 'warn',
  rejected: 'bad',
};

interface Ref {
  id: string;
  name: string;
}

export interface Customer extends Versioned {
  /** By what I see it, where I do not reach it. */
  sharing?: SharedWithMe;
  /** Its review as a new customer, if one was asked for. */
  admission: { id: string; status: string } | null;
  /** Whether it counts as a customer; its reviewed fields stand still while it is `in_review`. */
  admissionState: string;
  number: string;
  name: string;
  industry: string;
  companySize: string;
  registeredAddress: string;
  businessAddress: string | null;
  source: string;
  firstContactOn: string;
  grade: string;
  primaryContact: Ref | null;
  keyDecisionMaker: string | null;
  mainNeeds: string;
  budgetRange: string | null;
  purchaseTime: string | null;
  historicAmount: Money | null;
  lastDealOn: string | null;
  status: string;
  creditCode: string | null;
  region: string | null;
  parent: Ref | null;
  kind: string;
  lastContactAt: string | null;
  /** Somebody of ours has visited it or met it. */
  metInPerson: boolean;
  owner: Ref;
  department: Ref | null;
  /** The installation's own fields. */
  custom?: Record<string, unknown>;
  createdAt: string;
  updatedAt: string;
  can: { edit: Verdict; delete: Verdict; merge: Verdict };
}
