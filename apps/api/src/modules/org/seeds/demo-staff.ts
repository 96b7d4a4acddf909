import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { DEMO_LOGINS } from './demo-company.js';
import { People } from '../people.repository.js';
import { Principals } from '../principals.js';

/** The people of the demo company at work, so that a fresh installation has a past. Only while the house acts alone. */
@Injectable()
export class DemoStaff {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: People,
    private readonly principals: Principals,
  ) {}

  /** The demo company came with somebody of this login. */
  static includes(login: string): boolean {
    return DEMO_LOGINS.has(login);
  }

  async idOf(login: string): Promise<string> {
    const person = await this.people.findForSignIn(login);
    if (!person) throw new Error(`the demo company has no ${login}`);
    return person.id;
  }

  /** What `body` does is done by the person with this login, who may do and sees what she does any other day. */
  async as<T>(login: string, body: () => Promise<T>): Promise<T> {
    const principal = await this.principals.of(await this.idOf(login));
    if (!principal) throw new Error(`${login} has left the demo company`);
    return this.work.asPerson(principal, body);
  }
}
