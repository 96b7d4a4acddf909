import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Locale } from '../../platform/http/locale.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import type { BulkForecast } from './actions/preview-bulk-edit.js';
import { bulkEditView, leftViews, type BulkEditDetailView, type BulkEditsView } from './bulk-edit.view.js';
import { BulkEdits } from './bulk-edits.repository.js';
import { bulkPreviewView, shownIn, type BulkPreviewView } from './bulk-preview.view.js';

/** Bulk edits as they are shown: records by their names, as far as the reader sees them. */
@Injectable()
export class BulkEditPages {
  constructor(
    private readonly work: UnitOfWork,
    private readonly edits: BulkEdits,
    private readonly subjects: Subjects,
  ) {}

  async preview(forecast: BulkForecast, locale: Locale): Promise<BulkPreviewView> {
    const shown = shownIn(forecast).map((id) => ({ type: forecast.object, id }));
    return bulkPreviewView(forecast, await this.subjects.seenNames(shown), locale);
  }

  async mine(locale: Locale): Promise<BulkEditsView> {
    const edits = await this.edits.mine();
    return { items: edits.map((edit) => bulkEditView(edit, this.work.now, locale)) };
  }

  /** @throws RowIsMissing */
  async one(id: string, locale: Locale): Promise<BulkEditDetailView> {
    const edit = await this.edits.mineBy(id);
    const left = await this.edits.left(id, 'refused');
    const kept = await this.edits.left(id, 'kept');
    const refs = [...left, ...kept].map(({ recordId }) => ({ type: edit.object, id: recordId }));
    const names = await this.subjects.seenNames(refs);
    return {
      ...bulkEditView(edit, this.work.now, locale),
      left: leftViews(left, names, locale),
      notRestored: leftViews(kept, names, locale),
    };
  }
}
