import { Injectable } from '@nestjs/common';
import { Afterwards, Together } from '../../../platform/events/events.js';
import { Subjects } from '../../../platform/subjects/subjects.js';
import { RecordsShared, SharesEnding } from '../../sharing/index.js';
import { TellPeople } from '../tell-people.js';

/** Whoever is shown something hears it once, however many records they are, and again before it ends. */
@Injectable()
export class OnSharing {
  constructor(
    private readonly subjects: Subjects,
    private readonly tell: TellPeople,
  ) {}

  @Afterwards(RecordsShared)
  async shared({ payload: { subjectType, subjectIds, personIds, byId, shareId } }: RecordsShared): Promise<void> {
    const [only, more] = subjectIds;
    if (!only) return;
    const { name, page, list } = await this.about(subjectType, only);
    const count = String(subjectIds.length);
    const kind = more ? 'records_shared' : 'record_shared';
    const news = { kind, params: { name, count, actorId: byId }, link: more ? list : page } as const;
    for (const personId of personIds) await this.tell.execute({ personId, ...news, dedupKey: `shared ${shareId}` });
  }

  @Together(SharesEnding)
  async ending({ payload: { shareId, subjectType, subjectId, until, personIds } }: SharesEnding): Promise<void> {
    const { name, page: link } = await this.about(subjectType, subjectId);
    for (const personId of personIds) {
      const dedupKey = `share_ending ${shareId} ${until}`;
      await this.tell.execute({ personId, kind: 'share_ending', params: { name, until }, link, dedupKey });
    }
  }

  private async about(type: string, id: string): Promise<{ name: string; page: string; list: string }> {
    const name = (await this.subjects.names([{ type, id }])).get(id)?.name ?? '';
    const page = this.subjects.find(type)?.page ?? '/';
    return { name, page: page.replace(':id', id), list: page.replace('/:id', '') };
  }
}
