import { Injectable } from '@nestjs/common';
import { HOUSE_ID } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { CustomerTransferred } from '../../customers/index.js';
import type { Reset } from '../countdown/countdown.js';

export interface Move {
  readonly id: string;
  readonly fromId: string;
  readonly ownerId: string;
  readonly departmentId: string | null;
}

export interface Cause {
  readonly kind: Exclude<Reset, 'created' | 'transferred'>;
  readonly reason: string;
}

/** Customers change hands, in two statements however many they are; the contacts their former owner kept go with them. */
@Injectable()
export class Moves {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: EventBus,
  ) {}

  /** As the house, of rows that are locked. A trigger writes each into the ledger, with this cause. */
  async execute(moves: readonly Move[], cause: Cause): Promise<void> {
    if (moves.length === 0) return;
    const columns = [
      moves.map(({ id }) => id),
      moves.map(({ ownerId }) => ownerId),
      moves.map(({ departmentId }) => departmentId),
      moves.map(({ fromId }) => fromId),
    ];
    await this.say(JSON.stringify(cause));
    await this.work.manager.query(MOVE_CUSTOMERS, columns.slice(0, 3));
    await this.work.manager.query(MOVE_CONTACTS, columns);
    await this.say('');
    for (const { id, fromId, ownerId } of moves)
      await this.events.publish(new CustomerTransferred({ customerId: id, fromOwnerId: fromId, toOwnerId: ownerId }));
  }

  private async say(cause: string): Promise<void> {
    await this.work.manager.query(`SELECT set_config('app.pool_move', $1, true)`, [cause]);
  }
}

const MOVE_CUSTOMERS = `
  UPDATE customers c SET owner_id = a.owner_id, department_id = a.department_id, version = c.version + 1,
    updated_at = app_now(), updated_by = coalesce(me(), '${HOUSE_ID}')
  FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS a (id, owner_id, department_id) WHERE c.id = a.id`;

const MOVE_CONTACTS = `
  UPDATE contacts k SET owner_id = a.owner_id, department_id = a.department_id, version = k.version + 1,
    updated_at = app_now(), updated_by = coalesce(me(), '${HOUSE_ID}')
  FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[]) AS a (id, owner_id, department_id, from_id)
  WHERE k.customer_id = a.id AND k.owner_id = a.from_id`;
