import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Staffing } from '../../org/index.js';
import { Sessions } from '../sessions/sessions.repository.js';
import { ServiceAccountBook, type ServiceAccountRow } from './service-accounts.repository.js';
import { ServiceIsNotYours } from './token.errors.js';
import { Tokens, type TokenRow } from './tokens.repository.js';

export interface MyServiceAccount extends ServiceAccountRow {
  readonly made: readonly TokenRow[];
}

/** The programs that act with roles of somebody: she agrees to each, and ends it when she likes. */
@Injectable()
export class MyServiceAccounts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly book: ServiceAccountBook,
    private readonly tokens: Tokens,
    private readonly sessions: Sessions,
    private readonly staffing: Staffing,
  ) {}

  list(ownerId: string): Promise<MyServiceAccount[]> {
    return this.work.asHouse(async () => {
      const found: MyServiceAccount[] = [];
      for (const row of await this.book.of(ownerId)) found.push({ ...row, made: await this.tokens.of(row.id) });
      return found;
    });
  }

  /** @throws ServiceIsNotYours */
  async agree(ownerId: string, id: string): Promise<void> {
    if (!(await this.work.asHouse(() => this.book.agree(id, ownerId)))) throw new ServiceIsNotYours({});
  }

  /** Refuses it, or ends what she had agreed to: no token of it works any more. @throws ServiceIsNotYours */
  async end(ownerId: string, id: string): Promise<void> {
    await this.work.asHouse(async () => {
      if (!(await this.book.end(id, ownerId))) throw new ServiceIsNotYours({});
      await this.sessions.endEverythingOf(id, 'ended by its owner');
      await this.staffing.rebuildReach();
    });
  }
}
