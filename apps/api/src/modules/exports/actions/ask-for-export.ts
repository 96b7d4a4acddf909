import { Injectable } from '@nestjs/common';
import { mayDo } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { ExportedLists } from '../../../platform/listing/exported-lists.js';
import { ListExport, TooManyExports } from '../../../platform/listing/list-export.js';
import { listQueryFrom, namesFrom } from '../../../platform/listing/list-query.js';
import type { AskForExportDto } from '../export.dto.js';
import { ExportMayNotBe, ListIsUnknown } from '../exports.errors.js';
import { Exports } from '../exports.repository.js';
import { EXPORT_JOB } from './run-export.js';

const AT_ONCE = 2;

/** Somebody wants a list as a file and does not wait for it. What is wrong with the question is said at once. */
@Injectable()
export class AskForExport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly lists: ExportedLists,
    private readonly listExport: ListExport,
    private readonly exports: Exports,
    private readonly jobs: Jobs,
  ) {}

  /** @throws ListIsUnknown, ExportMayNotBe, TooManyExports, QueryIsInvalid, FieldIsCovered */
  async execute(body: AskForExportDto, locale: Locale): Promise<string> {
    const me = this.work.principal;
    const list = this.lists.find(body.list);
    if (!list)
      throw new ListIsUnknown({ list: body.list }, [
        { pointer: '/list', code: ListIsUnknown.code, params: { list: body.list } },
      ]);
    if (!mayDo(me, list.permission)) throw new ExportMayNotBe({ permission: list.permission });
    const { filter, q, sort } = listQueryFrom(body);
    const columns = namesFrom(body.columns);
    await this.listExport.columns(list, { me, locale, names: columns });
    await this.listExport.count(list, { filter, q, sort }, 0);
    if ((await this.exports.underWay()) >= AT_ONCE) throw new TooManyExports({});
    const question = { filter, q, sort, columns };
    const id = await this.exports.insert({ list: list.name, format: body.format, question, locale });
    await this.jobs.ask(EXPORT_JOB, { exportId: id });
    return id;
  }
}
