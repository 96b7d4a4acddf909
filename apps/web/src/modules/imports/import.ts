import type { Versioned } from '@/lib/record';
import type { Tone } from '@/ui/show/tone';
import type { Verdict } from '@/ui/VerbButton.vue';

export const TARGETS = ['leads', 'customers', 'contacts', 'departments', 'positions', 'people'] as const;
export type Target = (typeof TARGETS)[number];

/** What one needs to import it, and where one looks at it afterwards. */
export const TARGET_FACTS: Record<
  string,
  { permission: string; list: { name: string; query?: Record<string, string> } }
> = {
  leads: { permission: 'lead.import', list: { name: 'leads' } },
  customers: { permission: 'customer.create', list: { name: 'customers' } },
  contacts: { permission: 'contact.create', list: { name: 'contacts' } },
  departments: { permission: 'person.manage', list: { name: 'organisation' } },
  positions: { permission: 'person.manage', list: { name: 'organisation', query: { view: 'positions' } } },
  people: { permission: 'person.manage', list: { name: 'people' } },
};

/** Those whose rows are held against what exists before anything is written. */
export const isStaff = (target: string): boolean => ['departments', 'positions', 'people'].includes(target);
export const IMPORT_STATUSES = ['preview', 'queued', 'running', 'done', 'failed', 'undoing', 'undone'] as const;

export const IMPORT_TONES: Record<string, Tone> = {
  preview: 'neutral',
  queued: 'info',
  running: 'info',
  done: 'ok',
  failed: 'bad',
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
  progress: { processed: number; created: number; changed: number; skipped: number; refused: number; undone: number };
  failure: string | null;
  undoFailure: string | null;
  createdAt: string;
  createdBy: { id: string; name: string };
  finishedAt: string | null;
  can: { map: Verdict; commit: Verdict; undo: Verdict };
}
