import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { PersonIsYourself } from '../org.errors.js';
import { OrganisationChanged, PersonLeft } from '../org.events.js';
import { People } from '../people.repository.js';
import { Security } from '../roles/security.repository.js';

/** Disables an account: the next request of its person is refused already, and whoever hears of it ends her sessions. */
@Injectable()
export class DeactivatePerson {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: People,
    private readonly security: Security,
    private readonly events: EventBus,
  ) {}

  async execute(id: string): Promise<void> {
    const { actor } = this.work;
    if (actor !== HOUSE && actor.personId === id) throw new PersonIsYourself({});
    const person = await this.people.get(id);
    if (!person.active) return;
    await this.work.asHouse(async () => {
      await this.people.setActive(id, false);
      await this.security.mustHaveSecurityAdministrator();
      await this.people.rebuildReach();
    });
    await this.events.publish(new PersonLeft({ personId: id }));
    await this.events.publish(new OrganisationChanged({ cause: 'account', personIds: [id] }));
  }

  async revert(id: string): Promise<void> {
    const person = await this.people.get(id);
    if (person.active) return;
    await this.work.asHouse(async () => {
      await this.people.setActive(id, true);
      await this.people.rebuildReach();
    });
    await this.events.publish(new OrganisationChanged({ cause: 'account', personIds: [id] }));
  }
}
