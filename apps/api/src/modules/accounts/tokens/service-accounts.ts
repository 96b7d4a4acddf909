import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { Staffing } from '../../org/index.js';
import { ServiceAccountAsked } from '../accounts.events.js';
import { Accounts } from '../accounts.repository.js';
import { personalAccount } from '../care/give-one-time-password.js';
import {
  LoginIsTaken,
  ServiceRolesAreNotTheOwners,
  ServiceRolesHoldAnOffice,
  ServiceWaitsForConsent,
  TokenIsOfAPerson,
} from './token.errors.js';
import { ServiceAccountBook, type ServiceAccountRow } from './service-accounts.repository.js';

export interface NewServiceAccount {
  readonly login: string;
  readonly name: string;
  readonly ownerId: string;
  /** Codes. */
  readonly roles: readonly string[];
}

/**
 * Accounts of programs: no password, some of their owner's roles, silent until she agreed to answer for them and from
 * the day she leaves.
 */
@Injectable()
export class ServiceAccounts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly staffing: Staffing,
    private readonly book: ServiceAccountBook,
    private readonly events: EventBus,
  ) {}

  list(): Promise<ServiceAccountRow[]> {
    return this.work.asHouse(() => this.book.all());
  }

  /** @throws LoginIsTaken @throws RowIsMissing @throws ServiceRolesAreNotTheOwners @throws ServiceRolesHoldAnOffice */
  add({ login, name, ownerId, roles }: NewServiceAccount): Promise<string> {
    return this.work.asHouse(async () => {
      const owner = await personalAccount(this.accounts, ownerId);
      if (!owner.active) throw new RowIsMissing({ type: 'person', id: ownerId });
      if (await this.accounts.findByLogin(login)) throw new LoginIsTaken({ login });
      const held = await this.book.rolesOf(ownerId);
      const foreign = roles.filter((role) => !held.includes(role));
      if (foreign.length > 0) throw new ServiceRolesAreNotTheOwners({ roles: foreign.join(', ') });
      const offices = await this.book.officesAmong(roles);
      if (offices.length > 0) throw new ServiceRolesHoldAnOffice({ roles: offices.join(', ') });
      const id = await this.staffing.hire({ login, name, passwordHash: null, position: '', roles });
      const byId = this.work.principal.personId;
      await this.book.makeService(id, ownerId, ownerId === byId);
      await this.staffing.rebuildReach();
      if (ownerId !== byId) await this.events.publish(new ServiceAccountAsked({ accountId: id, name, ownerId, byId }));
      return id;
    });
  }

  /** Whether a token may be made for it. @throws RowIsMissing @throws TokenIsOfAPerson @throws ServiceWaitsForConsent */
  async mustBeAgreed(id: string): Promise<void> {
    await this.work.asHouse(async () => {
      const account = await this.accounts.find(id);
      if (!account) throw new RowIsMissing({ type: 'person', id });
      const service = await this.book.find(id);
      if (!service) throw new TokenIsOfAPerson({});
      if (!service.agreedAt) throw new ServiceWaitsForConsent({ owner: service.ownerName });
    });
  }
}
