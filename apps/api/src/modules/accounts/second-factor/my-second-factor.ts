import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { SecondFactorView } from '../me/my-security.controller.js';
import { ProvePassword } from '../passwords/prove-password.js';
import type { Visitor } from '../sessions/visitor.js';
import { Enrol, type Enrolment } from './enrol.js';
import { ProveSecondFactor } from './prove-second-factor.js';
import { SecondFactorBook } from './second-factor-book.js';
import { CodeIsWrong, SecondFactorIsOff, SecondFactorIsOn, SecondFactorIsRequired } from './second-factor.errors.js';

/** One's own second factor: on, off, and the codes for the day the phone is lost. */
@Injectable()
export class MySecondFactor {
  constructor(
    private readonly work: UnitOfWork,
    private readonly provePassword: ProvePassword,
    private readonly enrol: Enrol,
    private readonly prove: ProveSecondFactor,
    private readonly book: SecondFactorBook,
  ) {}

  status(): Promise<SecondFactorView> {
    return this.work.asHouse(() => this.book.statusOf(this.work.principal.personId));
  }

  async begin(password: string, from: Visitor): Promise<Enrolment> {
    const account = await this.provePassword.mine(password, from);
    return this.work.asHouse(() => this.enrol.begin(account));
  }

  async confirm(code: string): Promise<string[]> {
    const { personId } = this.work.principal;
    return this.work.asHouse(async () => {
      const state = await this.book.stateOf(personId);
      if (state === 'on') throw new SecondFactorIsOn({});
      if (state === 'off') throw new SecondFactorIsOff({});
      if (!(await this.prove.byApp(personId, code))) throw new CodeIsWrong({});
      return this.enrol.confirm(personId);
    });
  }

  async renewCodes(password: string, from: Visitor): Promise<string[]> {
    const { id } = await this.provePassword.mine(password, from);
    return this.work.asHouse(async () => {
      if ((await this.book.stateOf(id)) !== 'on') throw new SecondFactorIsOff({});
      return this.book.renewCodes(id);
    });
  }

  async remove(password: string, from: Visitor): Promise<void> {
    const account = await this.provePassword.mine(password, from);
    await this.work.asHouse(async () => {
      if ((await this.book.stateOf(account.id)) !== 'on') throw new SecondFactorIsOff({});
      if (await this.book.isRequired(account)) throw new SecondFactorIsRequired({});
      await this.book.remove(account.id);
    });
  }
}
