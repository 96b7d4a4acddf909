import { Injectable } from '@nestjs/common';
import { Afterwards } from '../../../platform/events/events.js';
import { ExportedLists } from '../../../platform/listing/exported-lists.js';
import { ExportFinished } from '../../exports/index.js';
import { TellPeople } from '../tell-people.js';

/** Whoever asked for a list as a file went on working, and hears when she can fetch it. */
@Injectable()
export class OnExportFinished {
  constructor(
    private readonly tell: TellPeople,
    private readonly lists: ExportedLists,
  ) {}

  @Afterwards(ExportFinished)
  async finished({ payload: { exportId, personId, list: name, status, rows, days } }: ExportFinished): Promise<void> {
    const label = this.lists.find(name)?.label ?? { zh: name, en: name };
    const params = { list: label.zh, listEn: label.en, rows: `${rows}`, days: `${days}` };
    const kind = status === 'failed' ? 'export_failed' : 'export_done';
    await this.tell.execute({ personId, kind, params, link: '/exports', dedupKey: `export ${exportId}` });
  }
}
