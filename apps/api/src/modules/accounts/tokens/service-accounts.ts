import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Staffing } from '../../org/index.js';
import { Accounts } from '../accounts.repository.js';
import { personalAccount } from '../care/give-one-time-password.js';
import { LoginIsTaken, ServiceRolesAreNotTheOwners } from './token.errors.js';
import { ServiceAccountBook, type ServiceAccountRow } from './service-accounts.repository.js';

export interface NewServiceAccount {
  readonly login: string;
  readonly name: string;
  readonly ownerId: string;
  /** Codes. */
  readonly roles: readonly string[];
}

/** Accounts of programs: no password, some of their owner's roles, and silent from the day their owner leaves. */
@Injectable()
export class ServiceAccounts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly staffing: Staffing,
    private readonly book: ServiceAccountBook,
  ) {}

  list(): Promise<ServiceAccountRow[]> {
    return this.work.asHouse(() => this.book.all());
  }

  /** @throws LoginIsTaken @throws RowIsMissing @throws ServiceRolesAreNotTheOwners */
  add({ login, name, ownerId, roles }: NewServiceAccount): Promise<string> {
    return this.work.asHouse(async () => {
      const owner = await personalAccount(this.accounts, ownerId);
      if (!owner.active) throw new RowIsMissing({ type: 'person', id: ownerId });
      if (await this.accounts.findByLogin(login)) throw new LoginIsTaken({ login });
      const held = await this.book.rolesOf(ownerId);
      const foreign = roles.filter((role) => !held.includes(role));
      if (foreign.length > 0) throw new ServiceRolesAreNotTheOwners({ roles: foreign.join(', ') });
      const id = await this.staffing.hire({ login, name, passwordHash: null, position: '', roles });
      await this.book.makeService(id, ownerId);
      await this.staffing.rebuildReach();
      return id;
    });
  }
}
