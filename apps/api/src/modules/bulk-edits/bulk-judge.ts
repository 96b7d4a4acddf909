import { Injectable } from '@nestjs/common';
import type { OwnedRecordColumns } from '../../platform/database/columns.js';
import { RowIsForReading, RowIsMissing } from '../../platform/database/database.errors.js';
import { DomainError } from '../../platform/http/domain-error.js';
import { RecordRights, type RecordRight } from '../../platform/subjects/record-rights.js';
import type { Values } from './bulk-edit.row.js';
import { BulkRecords } from './bulk-records.repository.js';
import type { BulkTarget } from './bulk-targets.js';

/** What would become of one record. */
export interface Judged {
  readonly id: string;
  readonly version: number;
  /** Why it would be left as it is. */
  readonly error: DomainError | null;
  readonly was: Values;
  readonly becomes: Values;
  readonly isSame: boolean;
}

/** Looks at many records without changing any: which would change into what, and which may not, and why. */
@Injectable()
export class BulkJudge {
  constructor(
    private readonly records: BulkRecords,
    private readonly rights: RecordRights,
  ) {}

  /** In the order of the ids. */
  async judge(target: BulkTarget, ids: readonly string[], changes: Values): Promise<Judged[]> {
    const rights = await this.rights.of(target.object, ids);
    const rows = await this.records.liveAmong(target, ids);
    return ids.map((id) => judged(target, id, rows.get(id), rights.get(id), changes));
  }
}

function judged(
  target: BulkTarget,
  id: string,
  row: OwnedRecordColumns | undefined,
  right: RecordRight | undefined,
  changes: Values,
): Judged {
  const nothing = { id, version: row?.version ?? 0, was: {}, becomes: {}, isSame: false };
  if (!row || !right) return { ...nothing, error: new RowIsMissing({ type: target.object, id }) };
  if (right.access === 'read') return { ...nothing, error: new RowIsForReading({}) };
  const names = Object.keys(changes);
  const was = valuesOf(row, names);
  try {
    target.change.alter(row, changes);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { ...nothing, error };
  }
  const becomes = valuesOf(row, names);
  return { ...nothing, error: null, was, becomes, isSame: names.every((name) => was[name] === becomes[name]) };
}

function valuesOf(row: object, names: readonly string[]): Values {
  return Object.fromEntries(names.map((name) => [name, (row as Values)[name] ?? null]));
}
