import type { Versioned } from '@/lib/record';
import type { Tone } from '@/ui/show/tone';
import type { Verdict } from '@/ui/VerbButton.vue';

export const TARGETS = [
  ...(['leads', 'customers', 'contacts', 'opportunities', 'activities', 'products'] as const),
  ...(['departments', 'positions', 'people'] as const),
] as const;
export type Target = (typeof TARGETS)[number];

/** What one needs to import it, and where one looks at it afterwards. */
export const TARGET_FACTS: Record<
  string,
  { permission: string; list: { name: string; query?: Record<string, string> } }
> = {
  leads: { permission: 'lead.import', list: { name: 'leads' } },
  customers: { permission: 'customer.create', list: { name: 'customers' } },
  contacts: { permission: 'contact.create', list: { name: 'contacts' } },
  opportunities: { permission: 'opportunity.create', list: { name: 'opportunities' } },
  activities: { permission: 'activity.create', list: { name: 'activities' } },
  products: { permission: 'product.manage', list: { name: 'products' } },
  departments: { permission: 'person.manage', list: { name: 'organisation' } },
  positions: { permission: 'person.manage', list: { name: 'organisation', query: { view: 'positions' } } },
  people: { permission: 'person.manage', list: { name: 'people' } },
};

/** Records that have a page of their own. */
export const HAVE_PAGES: readonly string[] = ['lead', 'customer', 'contact', 'opportunity', 'activity'];

/** Those whose rows are held against what exists before anything is written. */
export const isStaff = (target: string): boolean => ['departments', 'positions', 'people'].includes(target);
export const IMPORT_STATUSES = [
  'preview',
  'queued',
  'running',
  'done',
  'failed',
  'cancelled',
  'undoing',
  'undone',
] as const;

export const IMPORT_TONES: Record<string, Tone> = {
  preview: 'neutral',
  queued: 'info',
  running: 'info',
  done: 'ok',
  failed: 'bad',
  cancelled: 'warn',
  undoing: 'info',
  undone: 'neutral',
};

export interface ImportColumn {
  header: string;
  sample: string[];
  field: string | null;
  /** How that was found; null where somebody chose it. */
  by: 'name' | 'content' | 'before' | null;
}

export interface ImportField {
  field: string;
  label: string;
  required: boolean;
}

export interface PreviewRow {
  row: number;
  values: Record<string, unknown>;
  problems: { field: string; code: string; detail: string }[];
  effect: 'created' | 'changed' | 'unchanged' | null;
}

export const DECISIONS = ['skip', 'create', 'update', 'link'] as const;
export type Decision = (typeof DECISIONS)[number];
export type FindingKind = 'same' | 'customer' | 'reading' | 'elsewhere';

/** Rows that have met records of one kind, and what becomes of those that nobody decides about one by one. */
export interface FoundKind {
  kind: FindingKind;
  count: number;
  options: Decision[];
  decision: Decision;
}

export interface Difference {
  field: string;
  label: string;
}

/** A row that has met a record which is there. */
export interface FoundRow {
  row: number;
  values: Record<string, unknown>;
  kind: FindingKind;
  record: { type: string; id: string | null; number: string | null; name: string; owner: string } | null;
  options: Decision[];
  decision: Decision;
  single: boolean;
  difference: Difference[];
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

/** A file on its way in. */
export interface ImportFile extends Versioned {
  target: string;
  fileName: string;
  status: string;
  encoding: string;
  delimiter: string | null;
  totalRows: number;
  columns: ImportColumn[];
  fields: ImportField[];
  preview: PreviewRow[];
  problemCount: number;
  foreseen: { created: number; changed: number; unchanged: number } | null;
  findings: FoundKind[];
  progress: {
    processed: number;
    created: number;
    changed: number;
    linked: number;
    skipped: number;
    refused: number;
    undone: number;
  };
  failure: string | null;
  undoFailure: string | null;
  createdAt: string;
  createdBy: { id: string; name: string };
  finishedAt: string | null;
  can: { map: Verdict; commit: Verdict; cancel: Verdict; undo: Verdict };
}

/** How many records it has made, changed, or hung on others. */
export const writtenBy = ({ progress: { created, changed, linked } }: Pick<ImportFile, 'progress'>): number =>
  created + changed + linked;
