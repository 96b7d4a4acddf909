import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ListQuery } from '../../../platform/listing/list-query.js';
import type { ListSpec } from '../../../platform/listing/list-spec.js';
import { AUDIT_LIST, aboutRecords } from './audit-entries.list.js';
import { KnownNames } from './known-names.js';
import { Masks } from './masks.js';

/** How the log is read: which records are meant, and that it was read. */
@Injectable()
export class Reading {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly names: KnownNames,
    private readonly masks: Masks,
  ) {}

  note({ filter, q, cursor }: ListQuery): Promise<void> {
    const after = { ...(filter ? { filter } : {}), ...(q ? { q } : {}), ...(cursor ? { page: 'another' } : {}) };
    return this.audit.note({ action: 'view', subjectType: 'audit_log', after });
  }

  async specFor({ q }: ListQuery): Promise<ListSpec> {
    if (!q) return AUDIT_LIST;
    const mask = await this.masks.forReader();
    return aboutRecords(await this.names.idsCalled(q, mask));
  }

  /** Each step of reading is the house's; what is done between two is the reader's own. */
  async *asHouse<T>(rows: AsyncGenerator<T>): AsyncGenerator<T> {
    try {
      for (;;) {
        const { done, value } = await this.work.asHouse(() => rows.next());
        if (done) return;
        yield value;
      }
    } finally {
      await rows.return(undefined);
    }
  }
}
