import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Locale } from '../../../platform/http/locale.js';
import { ReadHeld } from './held.js';
import { heldsView, heldView, type HeldsView } from './held.view.js';
import { Persons } from './persons.repository.js';
import { SearchIsNotDone } from './requests.errors.js';
import { ToldOfCopies } from './told-of-copies.js';
import { SubjectRequests } from './subject-requests.repository.js';
import type { SubjectRequestRow } from './subject-requests.list.js';

export interface CopyLine {
  readonly object: string;
  readonly record: string;
  readonly field: string;
  readonly text: string;
}

/** What is held on a person, for the officer who looks through it and for the person who wants a copy. Either is on the audit log. */
@Injectable()
export class CopyHeld {
  constructor(
    private readonly work: UnitOfWork,
    private readonly requests: SubjectRequests,
    private readonly read: ReadHeld,
    private readonly persons: Persons,
    private readonly told: ToldOfCopies,
  ) {}

  /** @throws RowIsMissing */
  async look(id: string, locale: Locale): Promise<HeldsView> {
    const row = await this.requests.show(id);
    const found = row.search === 'done' ? await this.read.execute(row) : { held: [], places: [] };
    const ids = row.records.map(({ id: record }) => record);
    const sought = { ids, names: [], phones: [], emails: [], wechats: [], company: null };
    const rows = await this.work.asHouse(() => this.persons.known(sought));
    await this.told.of('view', id);
    return heldsView({ ...found, rows }, row, this.told.words(locale));
  }

  /** Everything that is hers or names her, a line each. @throws RowIsMissing, SearchIsNotDone */
  async lines(id: string, locale: Locale): Promise<{ row: SubjectRequestRow; lines: CopyLine[] }> {
    const row = await this.requests.show(id);
    if (row.search !== 'done') throw new SearchIsNotDone({});
    const { held } = await this.read.execute(row);
    await this.told.of('export', id);
    const words = this.told.words(locale);
    const lines = held
      .filter(({ text }) => text !== null)
      .map((each) => heldView(each, words))
      .map(({ object, record, field, text }) => ({
        object,
        record: record ? `${record.number} ${record.name}`.trim() : '',
        field,
        text: text ?? '',
      }));
    return { row, lines };
  }
}
