import type { Tone } from '@/ui/show/tone';

export const REQUEST_KINDS = ['copy', 'correction', 'erasure'] as const;
export const REQUEST_STATUSES = ['open', 'proposed', 'erasing', 'done', 'refused', 'withdrawn'] as const;
export const CHANNELS = ['phone', 'email', 'letter', 'in_person', 'other'] as const;
export type Treatment = 'erase' | 'redact' | 'delete' | 'point' | 'keep';

interface Ref {
  id: string;
  name: string;
}

interface Kept {
  object: string;
  places: number;
  hold: string;
  reason: string;
}

export interface Certificate {
  erasedAt: string;
  contacts: number;
  leads: number;
  files: number;
  erased: { object: string; places: number }[];
  kept: Kept[];
  remaining: number;
}

export interface PersonKnown {
  name: string | null;
  company: string | null;
  phone: string | null;
  email: string | null;
  wechat: string | null;
}

export interface SubjectRequest {
  id: string;
  version: number;
  createdAt: string;
  number: string;
  kind: (typeof REQUEST_KINDS)[number];
  status: (typeof REQUEST_STATUSES)[number];
  channel: (typeof CHANNELS)[number];
  person: PersonKnown;
  identity: string;
  receivedOn: string;
  dueOn: string;
  overdue: boolean;
  search: 'queued' | 'running' | 'done' | 'failed';
  searchedAt: string | null;
  proposedBy: Ref | null;
  decidedBy: Ref | null;
  decidedAt: string | null;
  answer: string | null;
  closedBy: Ref | null;
  closedAt: string | null;
  certificate: Certificate | null;
  can: Record<'handle' | 'propose' | 'decide', { allowed: boolean }>;
}

export interface PersonRecord {
  type: 'contact' | 'lead';
  id: string;
  number: string;
  name: string | null;
  company: string | null;
  by: string[];
  excluded: boolean;
  discarded: boolean;
  page: string;
}

export interface HeldPlace {
  object: string;
  field: string;
  record: { name: string; number: string; page: string | null } | null;
  relation: 'hers' | 'named' | 'mention';
  text: string | null;
  treatment: Treatment;
  hold: string | null;
  reason: string | null;
  outcome: 'done' | 'kept' | null;
}

export interface Held {
  records: PersonRecord[];
  treated: { treatment: Treatment; places: number }[];
  items: HeldPlace[];
  total: number;
}

export const STATUS_TONES: Record<SubjectRequest['status'], Tone> = {
  open: 'info',
  proposed: 'warn',
  erasing: 'accent',
  done: 'ok',
  refused: 'bad',
  withdrawn: 'neutral',
};
export const TREATMENT_TONES: Record<Treatment, Tone> = {
  erase: 'bad',
  redact: 'warn',
  delete: 'bad',
  point: 'neutral',
  keep: 'info',
};

export const isLooking = (request: SubjectRequest | null): boolean =>
  request?.status === 'erasing' || (request?.status === 'open' && ['queued', 'running'].includes(request.search));

/** What she is called in a list: her name, or what else is known of her. */
export const whoIs = ({ name, company, phone, email, wechat }: PersonKnown): string =>
  [name ?? phone ?? email ?? wechat ?? '—', company].filter(Boolean).join(' · ');

export interface HeldGroup {
  object: string;
  items: HeldPlace[];
}

/** The places of one kind of record together, in the order they came. */
export function groupsOf(items: readonly HeldPlace[]): HeldGroup[] {
  const groups = new Map<string, HeldPlace[]>();
  for (const item of items) groups.set(item.object, [...(groups.get(item.object) ?? []), item]);
  return [...groups].map(([object, held]) => ({ object, items: held }));
}
