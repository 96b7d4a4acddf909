import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { OwnerChoice, type ChosenOwner } from '../../org/index.js';
import { Moves, type Move } from '../ledger/moves.js';
import { CustomerIsTaken } from '../pool.errors.js';
import { PooledCustomersAssigned } from '../pool.events.js';
import { PooledCustomers } from '../pooled/pooled-customers.repository.js';
import type { MoveResult } from './claim-customers.js';

/** Gives customers of a pool to people in turn: neither quota nor cool-down binds whoever answers for them. */
@Injectable()
export class AssignCustomers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly pooled: PooledCustomers,
    private readonly owners: OwnerChoice,
    private readonly moves: Moves,
    private readonly events: EventBus,
  ) {}

  /** @throws OwnerIsOutOfReach before anything is changed */
  async execute(ids: readonly string[], assigneeIds: readonly string[], reason: string): Promise<MoveResult> {
    const { personId } = this.work.principal;
    const assignees: ChosenOwner[] = [];
    for (const id of new Set(assigneeIds)) assignees.push(await this.owners.choose('customer', id));
    const open = await this.pooled.openAmong(ids);
    const moves = await this.work.asHouse(async () => {
      const locked = (await this.pooled.lock(open, personId)).filter(({ appealed }) => !appealed);
      const given = locked.map(({ id, poolId }, i): Move => {
        return { id, fromId: poolId, ...(assignees[i % assignees.length] as ChosenOwner) };
      });
      await this.moves.execute(given, { kind: 'assigned', reason });
      return given;
    });
    await this.tell(moves);
    const moved = moves.map(({ id }) => id);
    const left = [...new Set(ids)].filter((id) => !moved.includes(id));
    return { moved, refused: left.map((id) => ({ id, error: new CustomerIsTaken({}) })) };
  }

  /** One message a person, however many she was given. */
  private async tell(moves: readonly Move[]): Promise<void> {
    const byId = this.work.principal.personId;
    for (const assigneeId of new Set(moves.map(({ ownerId }) => ownerId))) {
      const customerIds = moves.filter(({ ownerId }) => ownerId === assigneeId).map(({ id }) => id);
      await this.events.publish(
        new PooledCustomersAssigned({ assigneeId, customerIds, byId, at: this.work.now.toISOString() }),
      );
    }
  }
}
