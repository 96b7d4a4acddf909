import { Injectable } from '@nestjs/common';
import { Afterwards } from '../../../platform/events/events.js';
import { ImportFinished } from '../../imports/index.js';
import { TellPeople } from '../tell-people.js';

/** Whoever imports may leave the page, and hears when it has ended. */
@Injectable()
export class OnImportFinished {
  constructor(private readonly tell: TellPeople) {}

  @Afterwards(ImportFinished)
  async finished({ payload: { importId, importerId, fileName, status, ...counts } }: ImportFinished): Promise<void> {
    const { created, skipped, refused } = counts;
    const params = { file: fileName, created: `${created}`, skipped: `${skipped}`, refused: `${refused}` };
    const kind = status === 'failed' ? 'import_failed' : 'import_done';
    const news = { kind, params, link: `/imports/${importId}` } as const;
    await this.tell.execute({ personId: importerId, ...news, dedupKey: `import ${importId}` });
  }
}
