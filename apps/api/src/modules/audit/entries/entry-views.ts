import { Injectable } from '@nestjs/common';
import type { Locale } from '../../../platform/http/locale.js';
import { refView } from '../../../platform/http/views.js';
import { Subjects } from '../../../platform/subjects/subjects.js';
import type { AuditRow } from './audit-entries.list.js';
import type { AuditView } from './audit-entry.view.js';
import { changesOf, nameOf, sentenceOf, typeLabel, type Speech } from './entry-words.js';
import { PERSONAL, Persons } from '../../privacy/index.js';
import { KnownNames } from './known-names.js';
import { masked, Masks } from './masks.js';

/** Entries as one reader may read them: covered first, spoken of afterwards. */
@Injectable()
export class EntryViews {
  constructor(
    private readonly subjects: Subjects,
    private readonly names: KnownNames,
    private readonly masks: Masks,
    private readonly persons: Persons,
  ) {}

  async of(rows: readonly AuditRow[], locale: Locale): Promise<AuditView[]> {
    if (rows.length === 0) return [];
    const mask = await this.masks.forReader();
    const forgotten = await this.forgottenAmong(rows);
    const covered = rows.map((row) => ({
      ...row,
      before: forgotten(row, mask.row(row.subjectType, row.before)),
      after: forgotten(row, mask.row(row.subjectType, row.after)),
    }));
    const speech = { subjects: this.subjects.all(), names: await this.names.of(covered, mask), locale };
    return covered.map((row) => viewOf(row, speech));
  }

  /** What a person had erased stays in the sealed log for as long as the law asks, and is read by nobody. */
  private async forgottenAmong(
    rows: readonly AuditRow[],
  ): Promise<(row: AuditRow, side: AuditRow['before']) => AuditRow['before']> {
    const erased = new Set<string>();
    for (const table of ['contacts', 'leads']) {
      const ids = rows.flatMap(({ subjectType, subjectId }) => (subjectType === table && subjectId ? subjectId : []));
      if (ids.length > 0) for (const id of await this.persons.erasedAmong(table, ids)) erased.add(id);
    }
    return ({ subjectType, subjectId }, side) => {
      if (!side || !subjectId || !erased.has(subjectId)) return side;
      const hers = PERSONAL[subjectType]?.hers ?? {};
      return Object.fromEntries(
        Object.entries(side).map(([column, value]) => [column, column in hers ? masked(value) : value]),
      );
    };
  }
}

function viewOf(row: AuditRow, speech: Speech): AuditView {
  const { actorId, actorName, behalfId, behalfName, at, ...rest } = row;
  const changes = changesOf(row, speech);
  return {
    ...rest,
    at: at.toISOString(),
    sentence: sentenceOf(row, changes, speech),
    actor: refView(actorId, actorName),
    onBehalfOf: refView(behalfId, behalfName),
    subjectLabel: typeLabel(row.subjectType, speech),
    subjectName: nameOf(row, speech),
    changes,
  };
}
