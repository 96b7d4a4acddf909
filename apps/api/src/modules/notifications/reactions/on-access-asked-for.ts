import { Injectable } from '@nestjs/common';
import { Afterwards } from '../../../platform/events/events.js';
import { Subjects } from '../../../platform/subjects/subjects.js';
import { LIMITED_FIELDS, PERMISSIONS } from '../../org/index.js';
import { AccessAskedFor, WhoCanGive } from '../../visibility/index.js';
import type { News } from '../notifications.repository.js';
import { TellPeople } from '../tell-people.js';

type Request = Awaited<ReturnType<WhoCanGive['execute']>>['request'];
type Told = Pick<News, 'kind' | 'params' | 'link'>;

/** Whoever can give it hears who asks for what and why, with the way to where it is given. */
@Injectable()
export class OnAccessAskedFor {
  constructor(
    private readonly whoCanGive: WhoCanGive,
    private readonly subjects: Subjects,
    private readonly tell: TellPeople,
  ) {}

  @Afterwards(AccessAskedFor)
  async asked({ payload: { requestId } }: AccessAskedFor): Promise<void> {
    const { request, personIds } = await this.whoCanGive.execute(requestId);
    if (personIds.length === 0) return;
    const news = await this.newsOf(request);
    for (const personId of personIds)
      await this.tell.execute({ personId, ...news, dedupKey: `access_asked ${requestId}` });
  }

  private async newsOf({ askedBy: actorId, note, ...request }: Request): Promise<Told> {
    const { lacks, permission, field, subjectType: type, subjectId: id } = request;
    if (type && id) {
      const name = (await this.subjects.names([{ type, id }])).get(id)?.name ?? '';
      const page = (this.subjects.find(type)?.page ?? '/').replace(':id', id);
      const kind = lacks === 'share' ? 'access_asked_change' : 'access_asked_record';
      return { kind, params: { actorId, name, note }, link: `${page}?shareWith=${actorId}` };
    }
    const allows = PERMISSIONS.find(({ code }) => code === permission)?.allows;
    const [object = '', column = ''] = (field ?? '').split('.');
    const what = allows ?? LIMITED_FIELDS[object]?.[column] ?? { zh: field ?? '', en: field ?? '' };
    const kind = lacks === 'field' ? 'access_asked_field' : 'access_asked_permission';
    return { kind, params: { actorId, note, what: what.zh, whatEn: what.en }, link: `/people/${actorId}` };
  }
}
