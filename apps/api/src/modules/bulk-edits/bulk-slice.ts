import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { DomainError } from '../../platform/http/domain-error.js';
import { translateError } from '../../platform/http/translate-error.js';
import { WHILE_WAITING, type BulkEditRow, type BulkRecord, type Settled } from './bulk-edit.row.js';
import { BulkEdits } from './bulk-edits.repository.js';
import { ChangedSince } from './bulk-edits.errors.js';
import { BulkJudge, type Judged } from './bulk-judge.js';
import { BulkTargets, type BulkTarget } from './bulk-targets.js';

/** What somebody waits for is one of them. */
const SLICE = WHILE_WAITING;

/** A few of the records of a bulk edit, in the transaction there is: each by itself, so that one that is refused leaves the others. */
@Injectable()
export class BulkSlice {
  constructor(
    private readonly work: UnitOfWork,
    private readonly edits: BulkEdits,
    private readonly targets: BulkTargets,
    private readonly judge: BulkJudge,
  ) {}

  /** @returns whether nothing is left to be changed. @throws PermissionIsMissing */
  async change(edit: BulkEditRow): Promise<boolean> {
    const target = this.targets.permitted(edit.object);
    const records = await this.edits.next(edit.id, 'waiting', SLICE);
    const ids = records.map(({ recordId }) => recordId);
    const judged = await this.judge.judge(target, ids, edit.changes);
    const settled: Settled[] = [];
    for (const [i, record] of records.entries())
      settled.push(await this.changed(target, record, judged[i] as Judged, edit));
    await this.edits.settle(edit.id, settled);
    return records.length < SLICE;
  }

  /** @returns whether nothing is left to be brought back. @throws PermissionIsMissing */
  async restore(edit: BulkEditRow): Promise<boolean> {
    const target = this.targets.permitted(edit.object);
    const records = await this.edits.next(edit.id, 'changed', SLICE);
    const settled: Settled[] = [];
    for (const record of records) settled.push(await this.restored(target, record));
    await this.edits.settle(edit.id, settled);
    return records.length < SLICE;
  }

  private async changed(target: BulkTarget, record: BulkRecord, judged: Judged, edit: BulkEditRow): Promise<Settled> {
    if (judged.error) return left(record, 'refused', judged.error);
    if (judged.isSame) return { ...plain(record), outcome: 'same' };
    const { recordId, version } = record;
    const error = await this.attempt(() => target.change.execute(recordId, version, edit.changes));
    if (error) return left(record, 'refused', error);
    return { ...plain(record), outcome: 'changed', version: version + 1, was: judged.was };
  }

  private async restored(target: BulkTarget, record: BulkRecord): Promise<Settled> {
    const { recordId, version, was } = record;
    const error = await this.attempt(() => target.change.execute(recordId, version, was ?? {}));
    if (error?.kind === 'stale') return left(record, 'kept', new ChangedSince({}));
    return error ? left(record, 'kept', error) : { ...plain(record), outcome: 'restored', version: version + 1 };
  }

  /** What the business refuses of one record is taken back alone; what nobody foresaw ends all of it. */
  private async attempt(body: () => Promise<void>): Promise<DomainError | null> {
    const { manager } = this.work;
    await manager.query('SAVEPOINT one_record');
    try {
      await body();
      await manager.query('RELEASE SAVEPOINT one_record');
      return null;
    } catch (thrown) {
      const error = translateError(thrown);
      if (error.kind === 'unavailable' || error.code === 'server.failed') throw thrown;
      await manager.query('ROLLBACK TO SAVEPOINT one_record');
      return error;
    }
  }
}

const plain = ({ recordId, version }: BulkRecord) => ({ recordId, version, was: null, code: null, params: {} });

function left(record: BulkRecord, outcome: 'refused' | 'kept', { code, params }: DomainError): Settled {
  return { ...plain(record), outcome, code, params };
}
