export const FORMATS = ['csv', 'xlsx'] as const;
export const EXPORT_STATUSES = ['queued', 'running', 'done', 'failed', 'cancelled', 'expired'] as const;
export type Format = (typeof FORMATS)[number];
export type ExportStatus = (typeof EXPORT_STATUSES)[number];

/** What a file may hold: a workbook with more rows is opened by nobody. */
export const MOST_ROWS: Readonly<Record<Format, number>> = { csv: 500_000, xlsx: 200_000 };
/** Days for which whoever asked can fetch the file. */
export const KEPT_DAYS = 3;
/** Days after which nothing is left of it but the audit log. */
export const LISTED_DAYS = 30;

/** What was asked of the list: its filter, search and order, and the columns that were wanted. */
export interface ExportQuestion {
  readonly filter: unknown;
  readonly q: string;
  readonly sort: readonly string[];
  readonly columns: readonly string[];
}

/** A file that is made in the background. */
export interface ExportRow {
  id: string;
  personId: string;
  list: string;
  format: Format;
  question: ExportQuestion;
  locale: 'zh-CN' | 'en';
  status: ExportStatus;
  /** How often a worker has begun with it; a worker that was given up stops when another has begun. */
  attempt: number;
  total: number | null;
  processed: number;
  size: string | null;
  failure: string | null;
  failureParams: Record<string, unknown>;
  createdAt: Date;
  finishedAt: Date | null;
  expiresAt: Date | null;
}
