import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { newId } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Afterwards } from '../../../platform/events/events.js';
import { Hourly } from '../../../platform/housekeeping/hourly.js';
import { PersonLeft } from '../../org/index.js';
import { ApprovalReturned } from '../approvals.events.js';
import { PerformAction } from '../perform-action.js';

const UNCLAIMED = `SELECT id FROM approval_instances WHERE status = 'returned' AND owner_id <> submitter_id AND deleted_at IS NULL ORDER BY id`;

const WHY = '单据已由接收人接手，由其以本人名义重新提交';

/**
 * An approval that came back to somebody whose record has gone to a successor: only she could go on with it, and it is not
 * hers to correct any more. It ends, so that the successor may put the record up in his own name.
 */
@Injectable()
export class EndUnclaimed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly perform: PerformAction,
  ) {}

  @Afterwards(ApprovalReturned)
  async returned(_: ApprovalReturned): Promise<void> {
    await this.look();
  }

  @Afterwards(PersonLeft)
  async left(_: PersonLeft): Promise<void> {
    await this.look();
  }

  @Hourly()
  async look(): Promise<void> {
    const rows = await this.work.run(HOUSE, 'read', (manager) => manager.query<{ id: string }[]>(UNCLAIMED));
    for (const { id } of rows)
      await this.work.run(HOUSE, 'write', () =>
        this.perform.execute(id, { key: newId() }, ({ stamp }) => ({ kind: 'terminate', reason: WHY, ...stamp })),
      );
  }
}
