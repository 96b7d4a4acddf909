import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { References } from '../../platform/subjects/references.js';

export interface ExpenseLinks {
  readonly customerId?: string | null;
  readonly opportunityId?: string | null;
  readonly activityId?: string | null;
}

/** What a claim is tied to in the CRM. */
@Injectable()
export class ExpenseLinkage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly references: References,
  ) {}

  /** Each must exist within the writer's reach, and belong to the customer where one is named. @throws ReferenceIsMissing */
  check({ customerId, opportunityId, activityId }: ExpenseLinks): Promise<void> {
    const within = customerId ? { within: { column: 'customer_id', id: customerId } as const } : {};
    return this.references.mustExist([
      { pointer: '/customerId', type: 'customer', id: customerId },
      { pointer: '/opportunityId', type: 'opportunity', id: opportunityId, ...within },
      { pointer: '/activityId', type: 'activity', id: activityId, ...within },
    ]);
  }

  /** The region of the customer, also of the one the opportunity or activity is with; whoever asks, the answer is the same. */
  async regionOf({ customerId, opportunityId, activityId }: ExpenseLinks): Promise<string | null> {
    const rows = await this.work.asHouse(() =>
      this.work.manager.query<{ region: string | null }[]>(
        `SELECT c.region FROM customers c WHERE c.id = coalesce($1::uuid, (SELECT customer_id FROM opportunities WHERE id = $2::uuid),
           (SELECT customer_id FROM activities WHERE id = $3::uuid))`,
        [customerId ?? null, opportunityId ?? null, activityId ?? null],
      ),
    );
    return rows[0]?.region ?? null;
  }
}
