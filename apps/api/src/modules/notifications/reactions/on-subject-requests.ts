import { Injectable } from '@nestjs/common';
import { Afterwards } from '../../../platform/events/events.js';
import { ErasureDecided, ErasureProposed, SubjectRequestDue } from '../../privacy/index.js';
import { TellPeople } from '../tell-people.js';

/** Requests of persons by their number alone: nobody is told whom one is about. */
@Injectable()
export class OnSubjectRequests {
  constructor(private readonly tell: TellPeople) {}

  @Afterwards(ErasureProposed)
  async proposed({ payload: { requestId, number, at, byId, personIds } }: ErasureProposed): Promise<void> {
    const news = {
      kind: 'erasure_proposed',
      params: { number, actorId: byId },
      link: `/subject-requests/${requestId}`,
    } as const;
    for (const personId of personIds)
      await this.tell.execute({ personId, ...news, dedupKey: `erasure_proposed ${requestId} ${at}` });
  }

  @Afterwards(ErasureDecided)
  async decided({ payload: { requestId, number, at, byId, proposerId, verdict } }: ErasureDecided): Promise<void> {
    const params = { number, actorId: byId };
    const news = { kind: `erasure_${verdict}`, params, link: `/subject-requests/${requestId}` } as const;
    await this.tell.execute({ personId: proposerId, ...news, dedupKey: `erasure_${verdict} ${requestId} ${at}` });
  }

  @Afterwards(SubjectRequestDue)
  async due({ payload: { requestId, number, dueOn, overdue, personIds } }: SubjectRequestDue): Promise<void> {
    const kind = overdue ? ('subject_request_overdue' as const) : ('subject_request_due' as const);
    const news = { kind, params: { number, dueOn }, link: `/subject-requests/${requestId}` };
    for (const personId of personIds) await this.tell.execute({ personId, ...news, dedupKey: `${kind} ${requestId}` });
  }
}
