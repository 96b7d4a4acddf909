import type { Tone } from '@/ui/show/tone';
import type { Verdict } from '@/ui/VerbButton.vue';
import type { Contact } from '@/modules/contacts/contact';
import type { Customer } from '@/modules/customers/customer';

export type Side = 'survivor' | 'loser' | 'both';

export interface MergeField {
  field: string;
  differs: boolean;
  sides: Side[];
  usual: Side;
}

export interface SamePerson {
  keepId: string;
  joinId: string;
  why: 'phone' | 'name';
}

export interface MovedCount {
  kind: string;
  label: string;
  count: number;
}

export interface ContactEntry {
  id: string;
  name: string;
  title: string;
  mobile: string | null;
  customer: { id: string; name: string };
}

export interface MergePreview {
  survivor: Customer;
  loser: Customer;
  fields: MergeField[];
  contacts: ContactEntry[];
  samePeople: SamePerson[];
  moves: MovedCount[];
  later: boolean;
  obstacles: { code: string; detail: string }[];
}

export interface CustomerMerge {
  id: string;
  version: number;
  survivor: { id: string; name: string };
  loser: { id: string; name: string };
  loserNumber: string;
  status: 'queued' | 'running' | 'done' | 'failed' | 'undoing' | 'undone';
  moved: MovedCount[];
  stayed: MovedCount[];
  failure: string | null;
  by: { id: string; name: string };
  at: string;
  undoUntil: string | null;
  undoneAt: string | null;
  undoneBy: { id: string; name: string } | null;
  can: { undo: Verdict };
}

export interface ContactMergePreview {
  survivor: Contact;
  loser: Contact;
  fields: MergeField[];
  moves: MovedCount[];
  obstacles: { code: string; detail: string }[];
}

export interface ContactMerge {
  id: string;
  survivor: { id: string; name: string };
  loser: { id: string; name: string };
  loserNumber: string;
  status: 'running' | 'done' | 'undoing' | 'undone';
  moved: MovedCount[];
  stayed: MovedCount[];
  at: string;
  can: { undo: Verdict };
}

export const MERGE_TONES: Record<CustomerMerge['status'], Tone> = {
  queued: 'info',
  running: 'info',
  done: 'ok',
  failed: 'bad',
  undoing: 'info',
  undone: 'neutral',
};
