import { RowIsStale } from '../../platform/database/database.errors.js';
import type { MetRecord, RowOrder } from './finding.js';
import type { Kept, RowOutcome } from './import-target.js';
import { refused, skipped } from './row-attempts.js';

interface Ways {
  create(): Promise<RowOutcome>;
  update?(record: MetRecord): Promise<RowOutcome>;
  link?(record: MetRecord): Promise<RowOutcome>;
}

/** Does with a row what was decided; one that met nothing is made. */
export async function orderedOn(order: RowOrder | null, { create, update, link }: Ways): Promise<RowOutcome> {
  if (order === null || order.decision === 'create') return create();
  const { record } = order.finding;
  if (record === null || order.decision === 'skip') return leftOut(order);
  if (order.decision === 'link') return link ? link(record) : leftOut(order);
  try {
    return update ? await update(record) : leftOut(order);
  } catch (error) {
    if (error instanceof RowIsStale) return refused('', 'import.row.changed_since');
    throw error;
  }
}

/** The row was not meant to do anything: whose the record is, is said as far as the importer was told. */
export function leftOut({ finding: { record } }: RowOrder): RowOutcome {
  if (record === null) return skipped('import.row.is_known');
  return skipped('import.row.exists_already', { name: record.name, owner: record.owner });
}

/**
 * What of a record is kept to be brought back, and the version it is about to have.
 * @throws RowIsStale where it is no longer the one that was shown
 */
export function changed(record: { id: string; version: number }, names: readonly string[], version: number): Kept {
  if (record.version !== version) throw new RowIsStale({ id: record.id, version });
  const before = names.map((name) => [name, (record as Record<string, unknown>)[name] ?? null]);
  return { version: version + 1, before: Object.fromEntries(before) };
}
