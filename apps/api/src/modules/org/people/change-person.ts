import { Injectable } from '@nestjs/common';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { People } from '../people.repository.js';
import type { PersonRow } from '../person.view.js';
import { isTaken } from './hire-person.js';
import type { ChangePersonDto } from './person.dto.js';
import { TellAddress } from './tell-address.js';

/** Her name, what she signs in with and how she is reached. Where she works is an assignment. */
@Injectable()
export class ChangePerson {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: People,
    private readonly tellAddress: TellAddress,
  ) {}

  /** @throws RowIsMissing @throws RowIsStale @throws LoginIsTaken @throws EmployeeNumberIsTaken */
  async execute(id: string, version: number, wish: ChangePersonDto): Promise<PersonRow> {
    const former = await this.people.get(id);
    const { login, name, email, phone, employeeNo } = { ...former, ...definite(wish) };
    const who = { login, name, email, phone, employeeNo };
    const outcome = await this.work.asHouse(() => this.people.change(id, version, who));
    if (outcome === 'stale') throw new RowIsStale({ id, version });
    if (outcome !== 'done') throw isTaken(outcome, who);
    await this.tellAddress.execute(id, version, former.email, email);
    return this.people.get(id);
  }
}

const definite = (wish: ChangePersonDto): ChangePersonDto =>
  Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined));
