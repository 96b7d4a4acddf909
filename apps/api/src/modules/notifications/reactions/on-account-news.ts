import { Injectable } from '@nestjs/common';
import { businessDate } from '@countersign/kernel';
import { Afterwards } from '../../../platform/events/events.js';
import { TravellerIsSilent } from '../../accounts/index.js';
import { TellPeople } from '../tell-people.js';

/** What happens to accounts and somebody should hear of. */
@Injectable()
export class OnAccountNews {
  constructor(private readonly tell: TellPeople) {}

  @Afterwards(TravellerIsSilent)
  async silent({
    payload: { personId, superiorId, relayIds = [], since, at, days },
  }: TravellerIsSilent): Promise<void> {
    const params = { days: String(days), since: businessDate(new Date(since)), actorId: personId };
    const about = `${personId} ${since} ${at}`;
    await this.tell.execute({
      personId,
      kind: 'travel_silent',
      params,
      link: '/account',
      dedupKey: `travel_silent ${about}`,
    });
    // News that was written before anybody relayed names nobody.
    for (const told of [...(superiorId ? [superiorId] : []), ...relayIds]) {
      const dedupKey = `traveller_silent ${about}${told === superiorId ? '' : ` ${told}`}`;
      await this.tell.execute({ personId: told, kind: 'traveller_silent', params, link: '/travellers', dedupKey });
    }
  }
}
