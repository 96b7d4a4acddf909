import { Injectable } from '@nestjs/common';
import { mayDo, type Principal } from '../../../platform/access/principal.js';
import { Audit } from '../../../platform/audit/audit.js';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { SubjectRef } from '../../../platform/subjects/subject.js';
import { SeenRecords, type SeenRecord } from '../rules/seen-records.repository.js';
import { RecordAccess, type Told } from './record-access.repository.js';

export interface Asked {
  readonly record: SeenRecord;
  readonly told: Told;
  /** She may read the record itself. */
  readonly openly: boolean;
}

/**
 * A record that somebody asks about. Whoever sees it may know who else does. Whoever looks after permissions may know it
 * of any record whose id she has, without learning what it says, and it is on the audit record that she asked.
 */
@Injectable()
export class AskedRecords {
  constructor(
    private readonly work: UnitOfWork,
    private readonly records: SeenRecords,
    private readonly access: RecordAccess,
    private readonly audit: Audit,
  ) {}

  /** @throws RowIsMissing */
  async get(ref: SubjectRef): Promise<Asked> {
    const me = this.work.principal;
    const record = await this.records.seen(ref, me);
    if (record) return { record, told: await this.told(record, me), openly: true };
    if (!mayDo(me, 'role.manage')) throw new RowIsMissing({ ...ref });
    const closed = await this.records.mustExist(ref);
    await this.audit.note({ action: 'explain', subjectType: closed.kind.table, subjectId: ref.id });
    return { record: closed, told: { roles: true, shares: true }, openly: false };
  }

  /** Somebody to whom it was only shared does not learn what else was shared, and why: that may be an approval. */
  private async told(record: SeenRecord, me: Principal): Promise<Told> {
    const ways = await this.access.of(record, { roles: false, shares: false }, me.personId);
    return { roles: mayDo(me, 'role.view'), shares: ways.some(({ way }) => way !== 'share') };
  }
}
