import { companyName } from '@countersign/kernel/matching';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Duplicates, keysOf, probesOf } from '../../customers/index.js';
import { Claims, type Sought } from '../claims.repository.js';
import type { NewRegistrationDto } from '../registration.dto.js';
import { RegistrationSource, type Registered } from '../registration-source.js';
import { RegisteredAlready } from '../registrations.errors.js';
import { EnterRegistration } from './enter-registration.js';
import { MeetRegistrations } from './meet-registrations.js';

/**
 * 报备. It is entered whoever else has the company; who has it on record without having registered it is registered by
 * the house at that moment, so that the two meet. @returns its id
 */
@Injectable()
export class RegisterClaim {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: RegistrationSource,
    private readonly duplicates: Duplicates,
    private readonly claims: Claims,
    private readonly enter: EnterRegistration,
    private readonly meet: MeetRegistrations,
  ) {}

  /** @throws CompanyIsUnsaid, RowIsMissing, RowIsForReading, RegisteredAlready */
  async execute(said: NewRegistrationDto): Promise<string> {
    const registered = await this.source.read(said);
    return this.work.asHouse(async () => {
      await this.claims.oneAtATime();
      const sought = await this.sought(registered);
      const there = await this.claims.ofCompany(sought);
      const mine = there.find(({ ownerId }) => ownerId === registered.ownerId);
      if (mine) throw new RegisteredAlready({ number: mine.number });
      const customerId = registered.customerId ?? sought.customerIds[0] ?? null;
      const { id } = await this.enter.execute({ ...registered, customerId, byRecord: false });
      const taken = new Set([registered.ownerId, ...there.map(({ ownerId }) => ownerId)]);
      await this.enter.onRecord(sought.customerIds, taken);
      await this.meet.execute(sought);
      return id;
    });
  }

  /** The same company by whatever it is written like, and every record of it there is. */
  private async sought({ name, creditCode, customerId }: Registered): Promise<Sought> {
    const known = await this.duplicates.known(name, creditCode);
    const candidates = known.filter(({ object }) => object === 'customer').map(({ id }) => id);
    const customers = await this.claims.customersAmong(candidates, { name, creditCode });
    const customerIds = [...new Set([...(customerId ? [customerId] : []), ...customers.map(({ id }) => id)])];
    return { name, creditCode, customerIds, keys: [...keysOf({ name, phones: [] }), ...probesOf(companyName(name))] };
  }
}
