import type { Versioned } from '@/lib/record';
import type { Tone } from '@/ui/show/tone';
import type { Verdict } from '@/ui/VerbButton.vue';

export const TARGETS = ['leads', 'customers'] as const;
export const IMPORT_STATUSES = ['preview', 'queued', 'running', 'done', 'failed', 'undone'] as const;

export const IMPORT_TONES: Record<string, Tone> = {
  preview: 'neutral',
  queued: 'info',
  running: 'info',
  done: 'ok',
  failed: 'bad',
  undone: 'neutral',
};

export interface ImportColumn {
  header: string;
  sample: string[];
  field: string | null;
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
  progress: { processed: number; created: number; skipped: number; refused: number };
  failure: string | null;
  createdAt: string;
  createdBy: { id: string; name: string };
  finishedAt: string | null;
  can: { map: Verdict; commit: Verdict; undo: Verdict };
}
