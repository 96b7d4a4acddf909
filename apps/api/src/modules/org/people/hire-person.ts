import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AssignPosition } from '../assignments/assign-position.js';
import type { DomainError } from '../../../platform/http/domain-error.js';
import { EmployeeNumberIsTaken, LoginIsTaken } from '../org.errors.js';
import { People, type Taken } from '../people.repository.js';
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

  /** @throws LoginIsTaken @throws EmployeeNumberIsTaken, and what is wrong with a position, naming the field */
  async execute({ posts, from = this.clock.today(), ...who }: HirePersonDto): Promise<PersonRow> {
    const created = await this.work.asHouse(() => this.people.create(who));
    if (typeof created === 'string') throw isTaken(created, who);
    const { id } = created;
    for (const [at, post] of posts.entries()) {
      const main = at === 0 && posts.length > 1;
      await this.assignPosition.toNewcomer({ id, name: who.name }, { ...post, from, until: null, main });
    }
    await this.work.asHouse(() => this.people.rebuildReach());
    return this.people.get(id);
  }
}

export function isTaken(what: Taken, { login, employeeNo }: { login: string; employeeNo: string | null }): DomainError {
  if (what === 'login')
    return new LoginIsTaken({ login }, [{ pointer: '/login', code: LoginIsTaken.code, params: { login } }]);
  const params = { employeeNo: employeeNo ?? '' };
  return new EmployeeNumberIsTaken(params, [{ pointer: '/employeeNo', code: EmployeeNumberIsTaken.code, params }]);
}
