import { Injectable } from '@nestjs/common';
import { Afterwards } from '../../../platform/events/events.js';
import { HandoverFinished, HandoverUndone } from '../../handover/index.js';
import { People } from '../../org/index.js';
import { TellPeople } from '../tell-people.js';

/** Whoever got records of a colleague hears it once, however many they are. */
@Injectable()
export class OnHandover {
  constructor(
    private readonly people: People,
    private readonly tell: TellPeople,
  ) {}

  @Afterwards(HandoverFinished)
  async finished({ payload: { handoverId, at, ...news } }: HandoverFinished): Promise<void> {
    await this.each('handover_received', news, `handover ${handoverId} ${at}`);
  }

  @Afterwards(HandoverUndone)
  async undone({ payload: { handoverId, ...news } }: HandoverUndone): Promise<void> {
    await this.each('handover_taken_back', news, `handover_undone ${handoverId}`);
  }

  private async each(
    kind: 'handover_received' | 'handover_taken_back',
    { personId, byId, shares }: Omit<HandoverFinished['payload'], 'handoverId' | 'at'>,
    dedupKey: string,
  ): Promise<void> {
    const name = (await this.people.names([personId])).get(personId) ?? '';
    for (const share of shares) {
      const params = { name, count: String(share.count), ...(byId ? { actorId: byId } : {}) };
      await this.tell.execute({ personId: share.personId, kind, params, link: '/customers', dedupKey });
    }
  }
}
