import { CHANNELS, GENDERS } from '@/modules/contacts/contact';
import { CONTACT_ROLES, RELATIONSHIPS } from '@/modules/customers/contactChoices';
import { GRADES, KINDS, SIZES, SOURCES, STATUSES } from '@/modules/customers/customer';
import type { Tone } from '@/ui/show/tone';
import type { Verdict } from '@/ui/VerbButton.vue';

export type BulkObject = 'customer' | 'contact' | 'lead' | 'opportunity';
export type Values = Record<string, string | null>;

/** A field that many records may be given the same value of. */
export interface BulkField {
  name: string;
  kind: 'choice' | 'text' | 'date';
  /** Its words, and those of its values. */
  label: string;
  words?: string;
  choices?: readonly string[];
  most?: number;
  /** It may be empty. */
  clearable?: true;
}

const choice = (name: string, label: string, words: string, choices: readonly string[], clearable?: true) =>
  ({ name, kind: 'choice', label, words, choices, ...(clearable && { clearable }) }) as BulkField;
const text = (name: string, label: string, most: number, clearable?: true) =>
  ({ name, kind: 'text', label, most, ...(clearable && { clearable }) }) as BulkField;

/** As the API takes them: never an owner, a stage, or what a record is known by. */
export const BULK_FIELDS: Record<BulkObject, BulkField[]> = {
  customer: [
    choice('grade', 'customers.field.grade', 'customers.grade', GRADES),
    choice('status', 'customers.field.status', 'customers.status', STATUSES),
    text('industry', 'customers.field.industry', 100),
    choice('companySize', 'customers.field.companySize', 'customers.size', SIZES),
    choice('kind', 'customers.field.kind', 'customers.kind', KINDS),
    choice('source', 'customers.field.source', 'customers.source', SOURCES),
    text('region', 'customers.field.region', 50, true),
    text('purchaseTime', 'customers.field.purchaseTime', 100, true),
  ],
  contact: [
    choice('role', 'contacts.field.role', 'customers.contactRole', CONTACT_ROLES),
    choice('relationship', 'contacts.field.relationship', 'customers.relationship', RELATIONSHIPS),
    choice('preferredChannel', 'contacts.field.preferredChannel', 'contacts.channel', CHANNELS, true),
    text('title', 'contacts.field.title', 100),
    text('department', 'contacts.field.department', 100, true),
    choice('gender', 'contacts.field.gender', 'contacts.gender', GENDERS, true),
  ],
  lead: [
    choice('source', 'leads.field.source', 'customers.source', SOURCES),
    text('campaign', 'leads.field.campaign', 100, true),
    text('industry', 'leads.field.industry', 100, true),
    text('region', 'leads.field.region', 50, true),
    text('productInterest', 'leads.field.productInterest', 200, true),
  ],
  opportunity: [
    { name: 'expectedCloseOn', kind: 'date', label: 'opportunities.field.expectedCloseOn' },
    text('nextAction', 'opportunities.field.nextAction', 500),
    { name: 'plannedFinishOn', kind: 'date', label: 'opportunities.field.plannedFinishOn' },
    { name: 'actualFinishOn', kind: 'date', label: 'opportunities.field.actualFinishOn', clearable: true },
    text('productInterest', 'opportunities.field.productInterest', 500),
    text('competitors', 'opportunities.field.competitors', 2000, true),
  ],
};

/** The list whose records they are, as its page and its answers are called. */
export const LISTS: Record<BulkObject, string> = {
  customer: 'customers',
  contact: 'contacts',
  lead: 'leads',
  opportunity: 'opportunities',
};

export const MOST_AT_ONCE = 1000;

export interface BulkPreview {
  total: number;
  changing: number;
  same: number;
  refused: { code: string; detail: string; count: number; names: string[] }[];
  examples: { recordId: string; name: string; before: Values; after: Values }[];
  records: { recordId: string; version: number }[];
}

export interface BulkEdit {
  id: string;
  object: BulkObject;
  changes: Values;
  status: 'running' | 'done' | 'undoing' | 'undone';
  total: number;
  processed: number;
  changed: number;
  same: number;
  refused: number;
  restored: number;
  kept: number;
  createdAt: string;
  undoUntil: string;
  can: { undo: Verdict };
}

interface LeftRecord {
  recordId: string;
  name: string | null;
  detail: string;
}

export interface BulkEditDetail extends BulkEdit {
  left: LeftRecord[];
  notRestored: LeftRecord[];
}

export const BULK_TONES: Record<BulkEdit['status'], Tone> = {
  running: 'info',
  done: 'ok',
  undoing: 'info',
  undone: 'neutral',
};

export const isUnderWay = ({ status }: Pick<BulkEdit, 'status'>): boolean =>
  status === 'running' || status === 'undoing';

/** How much of what is under way is done. */
export function shareOf({ status, processed, total, changed }: BulkEdit): number {
  return processed / Math.max(1, status === 'undoing' ? changed : total);
}
