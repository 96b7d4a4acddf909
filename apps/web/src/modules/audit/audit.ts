/** One change, or one refused attempt, as it is kept for good. */
export interface AuditEntry {
  id: string;
  at: string;
  actor: { id: string; name: string } | null;
  /** The house acted on her behalf. */
  asHouse: boolean;
  action: string;
  subjectType: string;
  subjectId: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  refused: boolean;
  code: string | null;
  requestId: string | null;
}

export interface AuditDifference {
  name: string;
  before: string;
  after: string;
}

/** What an entry changed, column by column; columns that stayed are left out. */
export function differences({ before, after }: AuditEntry): AuditDifference[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].sort();
  return names
    .map((name) => ({ name, before: textOf(before?.[name]), after: textOf(after?.[name]) }))
    .filter((change) => change.before !== change.after);
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
