import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { SqlParameters } from '../conditions/to-sql.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { domainError } from '../http/domain-error.js';
import { orderBy, withId } from './keyset.js';
import type { ListQuery } from './list-query.js';
import type { ListSpec } from './list-spec.js';
import { Listing, type ListShape } from './listing.js';

export const TooManyExports = domainError('export.too_many', 'too_many', {
  zh: '您已有两个导出在进行，请等其中一个完成。',
  en: 'Two exports of yours are running. Wait for one of them to end.',
});

export const ExportIsTooLarge = domainError<{ most: number }>('export.too_large', 'unprocessable', {
  zh: '一次最多导出 {most} 行，请先缩小筛选范围。',
  en: 'An export has at most {most} rows. Narrow the filter first.',
});

const BATCH = 500;
const AT_ONCE = 2;

/** All rows of a list, in its order, without holding them: what an export reads. */
@Injectable()
export class ListExport {
  readonly mostRows = 100_000;
  private readonly running = new Map<string, number>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly listing: Listing,
    private readonly audit: Audit,
  ) {}

  /**
   * From one snapshot.
   * @throws ExportIsTooLarge above 100,000 rows: a file that ends early would be taken for the whole
   * @throws TooManyExports when two of the same person are running
   */
  async *rows<Row extends object>(spec: ListSpec, query: ListQuery, shape: ListShape): AsyncGenerator<Row> {
    const { personId } = this.work.principal;
    const before = this.running.get(personId) ?? 0;
    if (before >= AT_ONCE) throw new TooManyExports({});
    this.running.set(personId, before + 1);
    try {
      await this.note(spec, query);
      yield* this.read<Row>(spec, query, shape);
    } finally {
      this.running.set(personId, (this.running.get(personId) ?? 1) - 1);
    }
  }

  /** Written before the first row leaves: what was taken out is known by what it was asked for with. */
  private note({ table }: ListSpec, { filter, q, sort }: ListQuery): Promise<void> {
    const after = { ...(filter ? { filter } : {}), ...(q ? { q } : {}), sort: sort.join(',') };
    return this.audit.note({ action: 'export', subjectType: table.split(' ')[0] ?? table, after });
  }

  private async *read<Row extends object>(spec: ListSpec, query: ListQuery, shape: ListShape): AsyncGenerator<Row> {
    const parameters = new SqlParameters();
    const where = this.listing.filters(spec, query, shape, parameters);
    const order = orderBy(withId(this.listing.sorting(spec, query), spec), false);
    const from = `FROM ${spec.table} ${shape.joins ?? ''} ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}`;
    const { manager } = this.work;
    const beyond = await manager.query<unknown[]>(
      `SELECT 1 ${from} OFFSET ${this.mostRows} LIMIT 1`,
      parameters.values,
    );
    if (beyond.length > 0) throw new ExportIsTooLarge({ most: this.mostRows });
    const sql = `SELECT ${shape.select} ${from} ORDER BY ${order}`;
    await manager.query(`DECLARE export_rows NO SCROLL CURSOR FOR ${sql}`, parameters.values);
    for (;;) {
      const batch = await manager.query<Row[]>(`FETCH ${BATCH} FROM export_rows`);
      yield* batch;
      if (batch.length < BATCH) break;
    }
    await manager.query('CLOSE export_rows');
  }
}
