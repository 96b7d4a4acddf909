import { Injectable } from '@nestjs/common';
import { mayDo } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { People } from '../../org/index.js';
import { TravelIsNotYours } from '../accounts.errors.js';
import { Travellers } from './travellers.repository.js';

/** Says who is on the road: herself, whoever stands above her, or the security administrator. */
@Injectable()
export class MarkTravelling {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: People,
    private readonly travellers: Travellers,
  ) {}

  /** @throws TravelIsNotYours */
  async execute(personId: string, travelling: boolean): Promise<void> {
    const me = this.work.principal;
    const person = await this.people.get(personId);
    await this.work.asHouse(async () => {
      const mine = me.personId === personId || mayDo(me, 'account.manage');
      if (!mine && !(await this.travellers.isBelow(me.personId, personId)))
        throw new TravelIsNotYours({ name: person.name });
      await this.travellers.set(personId, travelling);
    });
  }
}
