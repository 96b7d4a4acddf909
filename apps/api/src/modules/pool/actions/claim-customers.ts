import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { RefusedRow } from '../../../platform/http/refused-rows.js';
import { Moves } from '../ledger/moves.js';
import { judgeClaims } from '../pooled/judge-claims.js';
import { PooledCustomers } from '../pooled/pooled-customers.repository.js';

export interface MoveResult {
  readonly moved: readonly string[];
  readonly refused: readonly RefusedRow[];
}

/** Takes customers out of a pool for oneself: each has exactly one owner afterwards, however many asked at once. */
@Injectable()
export class ClaimCustomers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly pooled: PooledCustomers,
    private readonly moves: Moves,
  ) {}

  async execute(ids: readonly string[]): Promise<MoveResult> {
    const { personId, departmentId } = this.work.principal;
    const open = await this.pooled.openAmong(ids);
    return this.work.asHouse(async () => {
      await this.pooled.oneAtATime(personId);
      const locked = await this.pooled.lock(open, personId);
      const quotas = await this.pooled.quotas(personId, [...new Set(locked.map(({ poolId }) => poolId))]);
      const { accepted, refused } = judgeClaims(ids, locked, quotas);
      const moves = accepted.map(({ id, poolId }) => ({ id, fromId: poolId, ownerId: personId, departmentId }));
      await this.moves.execute(moves, { kind: 'claimed', reason: '' });
      return { moved: accepted.map(({ id }) => id), refused };
    });
  }
}
