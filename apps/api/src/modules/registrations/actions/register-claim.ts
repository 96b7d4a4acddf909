import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { KnownClaims } from '../known-claims.js';
import type { NewRegistrationDto } from '../registration.dto.js';
import { RegistrationSource } from '../registration-source.js';
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
    private readonly known: KnownClaims,
    private readonly enter: EnterRegistration,
    private readonly meet: MeetRegistrations,
  ) {}

  /** @throws CompanyIsUnsaid, RowIsMissing, RowIsForReading, RegisteredAlready */
  async execute(said: NewRegistrationDto): Promise<string> {
    const registered = await this.source.read(said);
    return this.work.asHouse(async () => {
      const { sought, there } = await this.known.of(registered);
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
}
