import { type SealedCheck } from '@/lib/sealing';

/** One change, one refused attempt or one reading that matters, as it is kept. */
export interface AuditEntry {
  id: string;
  at: string;
  /** Who did what to which record, in the reader's language. */
  sentence: string;
  actor: { id: string; name: string } | null;
  onBehalfOf: { id: string; name: string } | null;
  /** The house acted on her behalf. */
  asHouse: boolean;
  action: string;
  subjectType: string;
  subjectLabel: string;
  subjectId: string | null;
  subjectName: string | null;
  changes: AuditChange[];
  refused: boolean;
  code: string | null;
  requestId: string | null;
  address: string | null;
  agent: string | null;
  method: string | null;
  route: string | null;
  job: string | null;
  tokenId: string | null;
  /** A seal covers it. */
  sealed: boolean;
}

export interface AuditChange {
  column: string;
  label: string;
  before: string | null;
  after: string | null;
}

/** The newest seal; `hash` is what is kept elsewhere. */
export interface AuditRoot {
  number: number;
  sealedAt: string;
  hash: string;
}

/** How far the log is sealed and what is kept of it. */
export interface LogState {
  retentionDays: number;
  months: string[];
  dropped: string[];
  unsealed: number;
  lastSeal: AuditRoot | null;
}

/** The last check of the whole log. */
export interface LogCheck extends SealedCheck {
  entries: number;
  unsealed: number;
  findings: { code: string; text: string; seal: number; entryId: string | null }[];
}
