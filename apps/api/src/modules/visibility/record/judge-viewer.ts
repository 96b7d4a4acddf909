import { Injectable } from '@nestjs/common';
import { mayDo } from '../../../platform/access/principal.js';
import type { Locale } from '../../../platform/http/locale.js';
import type { SubjectRef } from '../../../platform/subjects/subject.js';
import { People, Principals } from '../../org/index.js';
import { SeenRecords } from '../rules/seen-records.repository.js';
import { AskedRecords } from './asked-records.js';
import { RecordAccess } from './record-access.repository.js';
import type { VerdictView } from './record-access.view.js';
import { waysOf } from './ways.js';

/** Can she see it? */
@Injectable()
export class JudgeViewer {
  constructor(
    private readonly asked: AskedRecords,
    private readonly access: RecordAccess,
    private readonly records: SeenRecords,
    private readonly people: People,
    private readonly principals: Principals,
  ) {}

  /** @throws RowIsMissing for the record as for the person */
  async execute(ref: SubjectRef, personId: string, locale: Locale): Promise<VerdictView> {
    const asked = await this.asked.get(ref);
    const { id, name, active } = await this.people.get(personId);
    const principal = await this.principals.of(personId);
    const permitted = principal !== null && mayDo(principal, asked.record.kind.permission);
    const ways = await this.access.of(asked.record, asked.told, personId);
    return {
      person: { id, name },
      sees: permitted && ways.length > 0,
      active,
      permitted,
      ways: ways.map(waysOf(asked, this.records, locale)),
    };
  }
}
