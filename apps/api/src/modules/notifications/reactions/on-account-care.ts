import { Injectable } from '@nestjs/common';
import { HOUSE_ID } from '../../../platform/access/principal.js';
import { Afterwards } from '../../../platform/events/events.js';
import { AccountCaredFor, ServiceAccountAsked } from '../../accounts/index.js';
import { AddressChanged } from '../../org/index.js';
import { TellPeople } from '../tell-people.js';

/** Whatever lets somebody else into an account is told to whose it is. */
@Injectable()
export class OnAccountCare {
  constructor(private readonly tell: TellPeople) {}

  @Afterwards(AddressChanged)
  async moved({ payload: { personId, byId, version } }: AddressChanged): Promise<void> {
    if (byId === personId) return;
    await this.tell.execute({
      personId,
      kind: 'account_address_changed',
      params: { actorId: byId ?? HOUSE_ID },
      link: '/account',
      dedupKey: `account_address_changed ${version}`,
    });
  }

  @Afterwards(AccountCaredFor)
  async cared({ payload: { careId, care, personId, byId } }: AccountCaredFor): Promise<void> {
    if (byId === personId) return;
    await this.tell.execute({
      personId,
      kind: `account_${care}`,
      params: { actorId: byId ?? HOUSE_ID },
      link: '/account',
      dedupKey: `account_care ${careId}`,
    });
  }

  @Afterwards(ServiceAccountAsked)
  async asked({ payload: { accountId, name, ownerId: personId, byId } }: ServiceAccountAsked): Promise<void> {
    await this.tell.execute({
      personId,
      kind: 'service_account_asked',
      params: { actorId: byId ?? HOUSE_ID, name },
      link: '/account?tab=tokens',
      dedupKey: `service_account_asked ${accountId}`,
    });
  }
}
