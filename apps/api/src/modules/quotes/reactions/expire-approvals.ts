import { Injectable, Logger } from '@nestjs/common';
import { businessDate } from '@countersign/kernel';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Hourly } from '../../../platform/housekeeping/hourly.js';
import { EndByHouse } from '../../approvals/index.js';

/**
 * Nobody is asked any longer about a quote whose validity has run out: it can be revised, and put up again. One that
 * cannot be ended now is left for the next hour and keeps none of the others.
 */
@Injectable()
export class ExpireApprovals {
  private readonly logger = new Logger('quotes');

  constructor(
    private readonly work: UnitOfWork,
    private readonly endByHouse: EndByHouse,
  ) {}

  @Hourly()
  async execute(): Promise<void> {
    const overdue = await this.work.run(HOUSE, 'read', (manager) =>
      manager.query<{ id: string }[]>(
        `SELECT id FROM quotes WHERE status IN ('in_approval', 'returned') AND valid_until < $1::date AND deleted_at IS NULL ORDER BY id`,
        [businessDate(this.work.now)],
      ),
    );
    for (const { id } of overdue)
      await this.work
        .run(HOUSE, 'write', () => this.endByHouse.expire({ type: 'quote', id }))
        .catch((error: unknown) => {
          this.logger.error({
            msg: 'could not expire',
            quote: id,
            error: error instanceof Error ? error.message : 'unknown',
          });
        });
  }
}
