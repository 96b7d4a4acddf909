import { Injectable } from '@nestjs/common';
import type { Locale } from '../../../platform/http/locale.js';
import type { SubjectRef } from '../../../platform/subjects/subject.js';
import { SeenRecords } from '../rules/seen-records.repository.js';
import { AskedRecords } from './asked-records.js';
import { RecordAccess } from './record-access.repository.js';
import type { RecordAccessView } from './record-access.view.js';
import { seenRecordView, waysOf } from './ways.js';

/** Who can see this record, and why. */
@Injectable()
export class ShowAccess {
  constructor(
    private readonly asked: AskedRecords,
    private readonly access: RecordAccess,
    private readonly records: SeenRecords,
  ) {}

  /** @throws RowIsMissing */
  async execute(ref: SubjectRef, locale: Locale): Promise<RecordAccessView> {
    const asked = await this.asked.get(ref);
    const groups = await this.access.groups(asked.record, asked.told);
    const line = groups.some(({ way }) => way === 'line') ? await this.access.line(asked.record.ownerId) : [];
    const way = waysOf(asked, this.records, locale);
    return {
      record: seenRecordView(asked, locale),
      people: groups[0]?.total ?? 0,
      beyond: groups[0]?.beyond ?? 0,
      groups: groups.map((row) => ({ ...way(row), people: row.people, locked: row.locked, first: row.first })),
      line: line.map(({ id, name, through }) => ({ id, name, through })),
    };
  }
}
