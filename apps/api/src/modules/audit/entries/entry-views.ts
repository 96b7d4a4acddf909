import { Injectable } from '@nestjs/common';
import type { Locale } from '../../../platform/http/locale.js';
import { refView } from '../../../platform/http/views.js';
import { Subjects } from '../../../platform/subjects/subjects.js';
import type { AuditRow } from './audit-entries.list.js';
import type { AuditView } from './audit-entry.view.js';
import { changesOf, nameOf, sentenceOf, typeLabel, type Speech } from './entry-words.js';
import { KnownNames } from './known-names.js';
import { Masks } from './masks.js';

/** Entries as one reader may read them: covered first, spoken of afterwards. */
@Injectable()
export class EntryViews {
  constructor(
    private readonly subjects: Subjects,
    private readonly names: KnownNames,
    private readonly masks: Masks,
  ) {}

  async of(rows: readonly AuditRow[], locale: Locale): Promise<AuditView[]> {
    if (rows.length === 0) return [];
    const mask = await this.masks.forReader();
    const covered = rows.map((row) => ({
      ...row,
      before: mask.row(row.subjectType, row.before),
      after: mask.row(row.subjectType, row.after),
    }));
    const speech = { subjects: this.subjects.all(), names: await this.names.of(covered, mask), locale };
    return covered.map((row) => viewOf(row, speech));
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
