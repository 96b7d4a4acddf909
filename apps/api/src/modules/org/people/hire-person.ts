import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AssignPosition } from '../assignments/assign-position.js';
import { LoginIsTaken } from '../org.errors.js';
import { People } from '../people.repository.js';
import type { PersonRow } from '../person.view.js';
import type { HirePersonDto } from './person.dto.js';

/**
 * Somebody new: what she is called and where she works from a day on. She has no role yet and no password, so she cannot
 * sign in and may do nothing: both are given by whoever looks after accounts and roles.
 */
@Injectable()
export class HirePerson {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly people: People,
    private readonly assignPosition: AssignPosition,
  ) {}

  /** @throws LoginIsTaken, and what is wrong with a position, naming the field */
  async execute({ posts, from = this.clock.today(), ...who }: HirePersonDto): Promise<PersonRow> {
    const id = await this.work.asHouse(() => this.people.create(who));
    if (!id) throw loginIsTaken(who.login);
    for (const [at, post] of posts.entries()) {
      const main = at === 0 && posts.length > 1;
      await this.assignPosition.execute(id, { ...post, from, until: null, main });
    }
    await this.work.asHouse(() => this.people.rebuildReach());
    return this.people.get(id);
  }
}

export function loginIsTaken(login: string): InstanceType<typeof LoginIsTaken> {
  return new LoginIsTaken({ login }, [{ pointer: '/login', code: LoginIsTaken.code, params: { login } }]);
}
