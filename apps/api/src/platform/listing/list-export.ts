import { Injectable } from '@nestjs/common';
import { SupportViewTakesNothing } from '../access/support.errors.js';
import { Audit } from '../audit/audit.js';
import { SqlParameters } from '../conditions/to-sql.js';
import { CustomObjects, type Json } from '../custom/custom-objects.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { domainError } from '../http/domain-error.js';
import { nameTheHidden } from '../subjects/name-the-hidden.js';
import { Subjects } from '../subjects/subjects.js';
import type { CsvColumn } from '../csv/csv-download.js';
import { fileColumns, type ExportedList, type FileReader } from './exported-list.js';
import { orderBy, withId } from './keyset.js';
import type { ListQuery } from './list-query.js';
import type { ListSpec } from './list-spec.js';
import { Listing, type ListShape } from './listing.js';

export const TooManyExports = domainError('export.too_many', 'too_many', {
  zh: '您已有两个导出在进行，请等其中一个完成。',
  en: 'Two exports of yours are running. Wait for one of them to end.',
});

export const ExportIsTooLarge = domainError<{ most: number }>('export.too_large', 'unprocessable', {
  zh: '一次最多导出 {most} 行，请先缩小筛选范围，或改为后台导出。',
  en: 'A file taken out at once has at most {most} rows. Narrow the filter first, or export in the background.',
});

/** What of a query decides which rows there are, and in which order. */
export type Asked = Pick<ListQuery, 'filter' | 'q' | 'sort'>;

export interface DirectExport<Row extends object> extends Pick<ExportedList<Row>, 'names'> {
  /** Fewer or more rows than lists usually give at once. */
  readonly most?: number;
  /** What else is worth knowing about it, such as the kind of file. */
  readonly noted?: object;
}

const BATCH = 500;
const AT_ONCE = 2;

/** All rows of a list, in its order, without holding them: what an export reads. */
@Injectable()
export class ListExport {
  /** What is sent while the browser waits; above it the file is made in the background. */
  readonly mostRows = 10_000;
  private readonly running = new Map<string, number>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly listing: Listing,
    private readonly subjects: Subjects,
    private readonly audit: Audit,
    private readonly custom: CustomObjects,
  ) {}

  /** The columns somebody gets, those of the installation's own last. @throws QueryIsInvalid for a name the list does not have */
  async columns<Row extends object>(list: ExportedList<Row>, reader: FileReader): Promise<CsvColumn<Row>[]> {
    const { custom } = list.spec;
    const own = custom ? await this.custom.keeper.columns(custom) : [];
    return fileColumns({ ...list, columns: [...list.columns, ...own] } as ExportedList<Row>, reader);
  }

  /**
   * From one snapshot, which is counted first: what was taken out is known by what it was asked for with and by how many
   * rows it had, before the first of them leaves.
   * @throws ExportIsTooLarge: a file that ends early would be taken for the whole
   * @throws TooManyExports when two of the same person are running
   * @throws SupportViewTakesNothing also where the permission is for more than taking out
   */
  async *rows<Row extends object>(
    spec: ListSpec,
    query: Asked,
    shape: ListShape,
    { most = this.mostRows, noted = {}, names }: DirectExport<Row> = {},
  ): AsyncGenerator<Row> {
    const { personId, support } = this.work.principal;
    if (support) throw new SupportViewTakesNothing({});
    const before = this.running.get(personId) ?? 0;
    if (before >= AT_ONCE) throw new TooManyExports({});
    this.running.set(personId, before + 1);
    try {
      await this.declare(spec, query, shape, 'SCROLL');
      const rows = await this.countAhead(most);
      await this.note(spec, query, { rows, ...noted });
      yield* this.fetch(spec, names);
    } finally {
      this.running.set(personId, (this.running.get(personId) ?? 1) - 1);
    }
  }

  /** The same for a file that is written down before anybody has it: whoever reads counts, and notes it in the end. */
  async *read<Row extends object>({ spec, shape, names }: ExportedList<Row>, query: Asked): AsyncGenerator<Row> {
    await this.declare(spec, query, shape, 'NO SCROLL');
    yield* this.fetch(spec, names);
  }

  /** How many rows there would be, at most one more than `most`. @throws QueryIsInvalid, FieldIsCovered */
  async count<Row extends object>({ spec, shape }: ExportedList<Row>, query: Asked, most: number): Promise<number> {
    const { parameters, from } = this.source(await this.listing.withCustom(spec, query), query, {
      ...shape,
      joins: '',
    });
    const sql = `SELECT count(*)::int AS n FROM (SELECT 1 ${from} LIMIT ${most + 1}) capped`;
    const [row] = await this.work.manager.query<{ n: number }[]>(sql, parameters.values);
    return row?.n ?? 0;
  }

  note({ table }: ListSpec, { filter, q, sort }: Asked, more: object): Promise<void> {
    const after = { ...(filter ? { filter } : {}), ...(q ? { q } : {}), sort: sort.join(','), ...more };
    return this.audit.note({ action: 'export', subjectType: table.split(' ')[0] ?? table, after });
  }

  private source(spec: ListSpec, query: Asked, shape: ListShape) {
    const parameters = new SqlParameters();
    const where = this.listing.filters(spec, query, shape, parameters);
    const order = orderBy(withId(this.listing.sorting(spec, query), spec), false);
    const from = `FROM ${spec.table} ${shape.joins ?? ''} ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}`;
    return { parameters, from, order };
  }

  private async declare(spec: ListSpec, query: Asked, shape: ListShape, moving: 'SCROLL' | 'NO SCROLL'): Promise<void> {
    const { parameters, from, order } = this.source(await this.listing.withCustom(spec, query), query, shape);
    const sql = `SELECT ${shape.select} ${from} ORDER BY ${order}`;
    await this.work.manager.query(`DECLARE export_rows ${moving} CURSOR FOR ${sql}`, parameters.values);
  }

  /** Goes over the rows without fetching them: PostgreSQL holds what it has found by then, not we. */
  private async countAhead(most: number): Promise<number> {
    const runner = this.work.manager.queryRunner;
    const { affected = 0 } = await runner!.query(`MOVE FORWARD ${most + 1} FROM export_rows`, [], true);
    if (affected > most) throw new ExportIsTooLarge({ most });
    await this.work.manager.query('MOVE ABSOLUTE 0 FROM export_rows');
    return affected;
  }

  private async *fetch<Row extends object>(
    spec: ListSpec,
    names: ExportedList<Row>['names'] = [],
  ): AsyncGenerator<Row> {
    const { manager } = this.work;
    const object = spec.custom === undefined ? undefined : this.custom.find(spec.custom);
    for (;;) {
      const batch = await manager.query<Row[]>(`FETCH ${BATCH} FROM export_rows`);
      await nameTheHidden(batch, names, this.subjects);
      if (object) await this.custom.keeper.show(object, batch as unknown as Json[]);
      yield* batch;
      if (batch.length < BATCH) break;
    }
    await manager.query('CLOSE export_rows');
  }
}
