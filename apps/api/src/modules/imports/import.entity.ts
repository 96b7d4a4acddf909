import { Column, Entity } from 'typeorm';
import { InstantColumn, OwnedRecordColumns } from '../../platform/database/columns.js';
import type { Decision, Decisions, FindingCounts, FindingKind } from './finding.js';
import type { RowProblem } from './import-target.js';
import { IMPORT_WAS_CANCELLED, ImportIsNotRunning } from './decisions.errors.js';
import { ImportIsBeingUndone, ImportIsNotDone, ImportIsUnderWay } from './imports.errors.js';

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
export const IMPORT_TARGETS = [
  'leads',
  'customers',
  'contacts',
  'departments',
  'positions',
  'people',
  'products',
  'opportunities',
  'activities',
] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];
export type TargetName = (typeof IMPORT_TARGETS)[number];

/** One column of the file, in its order: what it is called, what stands in it, and the field it goes to. */
export interface FileColumn {
  readonly header: string;
  readonly sample: readonly string[];
  field: string | null;
  /** How the field was found by itself; absent where somebody chose it, or nothing was found. */
  readonly by?: FoundBy;
}

/** By what the column is called, by what stands in it, or as it was in the last file with the same header. */
export const FOUND_BY = ['name', 'content', 'before'] as const;
export type FoundBy = (typeof FOUND_BY)[number];

/** What a row would do to a record that may exist already. */
export const EFFECTS = ['created', 'changed', 'unchanged'] as const;
export type Effect = (typeof EFFECTS)[number];

/** How many rows would do what, those with problems left out. */
export type Foreseen = Readonly<Record<Effect, number>>;

export interface PreviewRow {
  readonly row: number;
  /** By field, as they were read; what could not be read is absent. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: readonly RowProblem[];
  /** Where its target looks at what exists; of a row without problems. */
  readonly effect?: Effect;
}

export interface ChunkCounts {
  readonly created: number;
  readonly changed: number;
  readonly linked: number;
  readonly skipped: number;
  readonly refused: number;
}

/** Why an import was not taken back, when it was last tried. */
export interface UndoRefusal {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** One that failed or was cancelled has ended as well: what it had written by then is there. */
export const hasEnded = (status: ImportStatus): boolean => ['done', 'failed', 'cancelled'].includes(status);

export const isUnderWay = (status: ImportStatus): boolean => status === 'queued' || status === 'running';

/** A file on its way in. */
@Entity('imports')
export class Import extends OwnedRecordColumns {
  @Column({ type: 'text' })
  target: TargetName;

  @Column({ name: 'file_name', type: 'text' })
  fileName: string;

  @Column({ type: 'text' })
  sha256: string;

  @Column({ type: 'text' })
  status: ImportStatus;

  @Column({ type: 'text' })
  encoding: string;

  @Column({ type: 'text', nullable: true })
  delimiter: string | null;

  @Column({ type: 'jsonb' })
  columns: FileColumn[];

  /** The first rows, and the first ones with problems, under the present mapping. */
  @Column({ type: 'jsonb' })
  preview: PreviewRow[];

  @Column({ name: 'total_rows', type: 'int' })
  totalRows: number;

  @Column({ name: 'problem_count', type: 'int' })
  problemCount: number;

  /** Null where the target does not look at what exists. */
  @Column({ type: 'jsonb', nullable: true })
  foreseen: Foreseen | null;

  /** What its rows have met among what is there. */
  @Column({ type: 'jsonb', default: {} })
  findings: FindingCounts;

  /** What was decided on all rows of a kind of finding. */
  @Column({ type: 'jsonb', default: {} })
  decisions: Decisions;

  @Column({ type: 'int', default: 0 })
  processed: number;

  @Column({ type: 'int', default: 0 })
  created: number;

  @Column({ type: 'int', default: 0 })
  changed: number;

  @Column({ type: 'int', default: 0 })
  linked: number;

  @Column({ type: 'int', default: 0 })
  skipped: number;

  @Column({ type: 'int', default: 0 })
  refused: number;

  /** Code of what ended it early. */
  @Column({ type: 'text', nullable: true })
  failure: string | null;

  /** Of what it wrote, as far as that is told while it is taken back. */
  @Column({ type: 'int', default: 0 })
  undone: number;

  @Column({ name: 'undo_refusal', type: 'jsonb', nullable: true })
  undoRefusal: UndoRefusal | null;

  @InstantColumn({ name: 'finished_at', nullable: true })
  finishedAt: Date | null;

  mustBeInPreview(): void {
    if (this.status !== 'preview') throw new ImportIsUnderWay({ status: this.status });
  }

  isUnderWay(): boolean {
    return isUnderWay(this.status);
  }

  /** @throws ImportIsNotRunning */
  cancel(now: Date): void {
    if (!this.isUnderWay()) throw new ImportIsNotRunning({});
    Object.assign(this, { status: 'cancelled', failure: IMPORT_WAS_CANCELLED, finishedAt: now });
  }

  queue(): void {
    this.mustBeInPreview();
    this.status = 'queued';
  }

  /** Counts a chunk that was written in this transaction. */
  advance({ created, changed, linked, skipped, refused }: ChunkCounts): void {
    this.status = 'running';
    this.processed += created + changed + linked + skipped + refused;
    this.created += created;
    this.changed += changed;
    this.linked += linked;
    this.skipped += skipped;
    this.refused += refused;
  }

  /** @param decision null where it is again to be as usual */
  decide(kind: FindingKind, decision: Decision | null): void {
    const { [kind]: _, ...others } = this.decisions;
    this.decisions = decision === null ? others : { ...others, [kind]: decision };
  }

  finish(now: Date): void {
    Object.assign(this, { status: 'done', finishedAt: now });
  }

  fail(code: string, now: Date): void {
    Object.assign(this, { status: 'failed', failure: code, finishedAt: now });
  }

  /** @throws ImportIsBeingUndone @throws ImportIsNotDone */
  beginUndo(): void {
    if (this.status === 'undoing') throw new ImportIsBeingUndone({});
    if (!hasEnded(this.status)) throw new ImportIsNotDone({});
    Object.assign(this, { status: 'undoing', undone: 0, undoRefusal: null });
  }

  /** @param left how much of what it wrote is still there */
  undoneBut(left: number): void {
    this.undone = Math.max(0, this.created + this.changed + this.linked - left);
  }

  endUndo(): void {
    this.undoneBut(0);
    this.status = 'undone';
  }

  /** All of it stays, and it is again what it was before. */
  refuseUndo(undoRefusal: UndoRefusal): void {
    const ended = this.failure === IMPORT_WAS_CANCELLED ? 'cancelled' : 'failed';
    Object.assign(this, { status: this.failure === null ? 'done' : ended, undone: 0, undoRefusal });
  }
}
