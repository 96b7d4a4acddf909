import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { domainError } from '../../../platform/http/domain-error.js';
import type { Locale } from '../../../platform/http/locale.js';
import { ListExport } from '../../../platform/listing/list-export.js';
import type { ListQuery } from '../../../platform/listing/list-query.js';
import { Listing, type Page } from '../../../platform/listing/listing.js';
import { AUDIT_SHAPE, type AuditRow } from './audit-entries.list.js';
import type { AuditView } from './audit-entry.view.js';
import { EntryViews } from './entry-views.js';
import { Reading } from './reading.js';

export const AuditSearchIsTooWide = domainError('audit.search_too_wide', 'unprocessable', {
  zh: '按变更内容搜索时，请同时限定时间、人员、记录或请求编号。',
  en: 'To look into what was changed, narrow it to a period, a person, a record or a request as well.',
});

/** What bounds a look into the changes themselves, which no index can follow. */
const BOUNDS = new Set(['at', 'actorId', 'onBehalfOfId', 'subjectId', 'requestId']);
const SHOWN_AT_ONCE = 200;
/** Whoever examines the log takes months of it, and waits for them. */
const MOST_ROWS = 100_000;

/** Reads the audit log, which only the house may; who may ask is the route's permission. Every reading is in the log itself. */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly work: UnitOfWork,
    private readonly listing: Listing,
    private readonly listExport: ListExport,
    private readonly views: EntryViews,
    private readonly reading: Reading,
  ) {}

  async list(query: ListQuery, locale: Locale): Promise<Page<AuditView>> {
    mustBeBounded(query);
    await this.reading.note(query);
    return this.work.asHouse(async () => {
      const spec = await this.reading.specFor(query);
      const { items, page } = await this.listing.page<AuditRow>(spec, query, AUDIT_SHAPE);
      return { page, items: await this.views.of(items, locale) };
    });
  }

  /** The same entries as rows of a file. @throws ExportIsTooLarge */
  async *all(query: ListQuery, locale: Locale): AsyncGenerator<AuditView> {
    mustBeBounded(query);
    let batch: AuditRow[] = [];
    const spec = await this.work.asHouse(() => this.reading.specFor(query));
    for await (const row of this.reading.asHouse(
      this.listExport.rows<AuditRow>(spec, query, AUDIT_SHAPE, { most: MOST_ROWS }),
    )) {
      batch.push(row);
      if (batch.length < SHOWN_AT_ONCE) continue;
      yield* await this.work.asHouse(() => this.views.of(batch, locale));
      batch = [];
    }
    yield* await this.work.asHouse(() => this.views.of(batch, locale));
  }
}

function mustBeBounded({ filter }: ListQuery): void {
  const fields = fieldsIn(filter);
  if (fields.includes('changed') && !fields.some((field) => BOUNDS.has(field))) throw new AuditSearchIsTooWide({});
}

function fieldsIn(tree: unknown): string[] {
  if (typeof tree !== 'object' || tree === null) return [];
  const { all, field } = tree as { all?: unknown[]; field?: string };
  return field ? [field] : (all ?? []).flatMap(fieldsIn);
}
