import { Injectable } from '@nestjs/common';
import { Afterwards } from '../../../platform/events/events.js';
import { SupportViewAgreed, SupportViewAsked, SupportViewEnded } from '../../visibility/index.js';
import { TellPeople } from '../tell-people.js';

/** Whose view is asked for hears it at once; whoever asked hears the answer; and each when the other ends it. */
@Injectable()
export class OnSupportViews {
  constructor(private readonly tell: TellPeople) {}

  @Afterwards(SupportViewAsked)
  async asked({ payload: { viewId, personId, byId: actorId } }: SupportViewAsked): Promise<void> {
    const link = '/account?tab=support';
    await this.tell.execute({
      personId,
      kind: 'support_asked',
      params: { actorId },
      link,
      dedupKey: `support_asked ${viewId}`,
    });
  }

  @Afterwards(SupportViewAgreed)
  async agreed({ payload: { viewId, personId: actorId, byId: personId } }: SupportViewAgreed): Promise<void> {
    const dedupKey = `support_agreed ${viewId}`;
    await this.tell.execute({
      personId,
      kind: 'support_agreed',
      params: { actorId },
      link: '/support-views',
      dedupKey,
    });
  }

  @Afterwards(SupportViewEnded)
  async ended({ payload: { viewId, tellId: personId, byId: actorId, isAsker } }: SupportViewEnded): Promise<void> {
    const link = isAsker ? '/account?tab=support' : '/support-views';
    await this.tell.execute({
      personId,
      kind: 'support_ended',
      params: { actorId },
      link,
      dedupKey: `support_ended ${viewId}`,
    });
  }
}
