import { Injectable } from '@nestjs/common';
import { mayDo } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { DomainError } from '../../../platform/http/domain-error.js';
import type { RefusedRow } from '../../../platform/http/refused-rows.js';
import { Countdowns, type Releasable } from '../countdown/countdowns.repository.js';
import { Moves } from '../ledger/moves.js';
import { CustomerIsFrozen, CustomerIsNotYours, NoPoolTakesIt } from '../pool.errors.js';
import type { MoveResult } from './claim-customers.js';

/** Gives customers up: one's own, or those of the people one answers for. */
@Injectable()
export class ReleaseCustomers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly countdowns: Countdowns,
    private readonly moves: Moves,
  ) {}

  async execute(ids: readonly string[], reason: string): Promise<MoveResult> {
    const others = mayDo(this.work.principal, 'pool.assign');
    const mine = await this.countdowns.lockOwned(ids, others);
    return this.work.asHouse(async () => {
      const found = new Map((await this.countdowns.releasable(mine)).map((row) => [row.id, row]));
      const refused: RefusedRow[] = [];
      const released: Releasable[] = [];
      for (const id of new Set(ids)) {
        const row = found.get(id);
        const error = refusalOf(row);
        if (row && !error) released.push(row);
        else refused.push({ id, error: error ?? new CustomerIsNotYours({}) });
      }
      const moves = released.map(({ id, ownerId, homeId, departmentId }) => ({
        id,
        fromId: ownerId,
        ownerId: homeId as string,
        departmentId,
      }));
      await this.moves.execute(moves, { kind: 'released', reason });
      return { moved: released.map(({ id }) => id), refused };
    });
  }
}

function refusalOf(row: Releasable | undefined): DomainError | null {
  if (!row) return new CustomerIsNotYours({});
  if (row.homeId === null) return new NoPoolTakesIt({});
  return row.frozen ? new CustomerIsFrozen({}) : null;
}
