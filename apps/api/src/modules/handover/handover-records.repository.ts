import { Injectable } from '@nestjs/common';
import { readsOnItsRecord } from '../../platform/access/field-access.js';
import { HOUSE, mayDo } from '../../platform/access/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { HandoverSource } from '../../platform/handover/handover-source.js';
import { recordsSql, type RecordQuestion } from './records.sql.js';

export interface PlannedRecord {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly successorId: string | null;
  readonly successorName: string | null;
  readonly why: string;
  readonly outcome: string | null;
}

/** The records of a plan by their names, under the reader's own row scope: who reads no customers learns none here. */
@Injectable()
export class HandoverRecords {
  constructor(private readonly work: UnitOfWork) {}

  async list(handoverId: string, source: HandoverSource, question: RecordQuestion): Promise<PlannedRecord[]> {
    const { actor } = this.work;
    if (actor !== HOUSE && !mayDo(actor, source.permission)) return [];
    const { sql, values } = recordsSql(handoverId, source, question, readsOnItsRecord(actor));
    return this.work.manager.query<PlannedRecord[]>(sql, values);
  }
}
