import { Injectable, Logger } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { newId } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Afterwards } from '../../../platform/events/events.js';
import { PlannedSuccessors } from '../../../platform/handover/planned-successors.js';
import { Hourly } from '../../../platform/housekeeping/hourly.js';
import { Often } from '../../../platform/housekeeping/often.js';
import { DomainError } from '../../../platform/http/domain-error.js';
import { OrganisationChanged, PersonLeft } from '../../org/index.js';
import { PerformAction } from '../perform-action.js';
import { AstrayApprovals } from './astray.repository.js';
import { entrusted, SEATS } from './entrusted.js';

/**
 * When the organisation changes under an approval, or its record changes hands: seats of people who may no longer sit
 * there go to whom a handover names, to a proxy, the acting head or the next in line, on the record; where there is
 * nobody, it stops for everyone to see.
 */
@Injectable()
export class RehomeSeats {
  private readonly logger = new Logger('approvals');

  constructor(
    private readonly work: UnitOfWork,
    private readonly perform: PerformAction,
    private readonly planned: PlannedSuccessors,
    private readonly approvals: AstrayApprovals,
  ) {}

  @Afterwards(PersonLeft)
  async left({ payload: { personId } }: PersonLeft): Promise<void> {
    await this.all(() => this.approvals.concernedBy([personId]));
  }

  @Afterwards(OrganisationChanged)
  async changed({ payload: { personIds } }: OrganisationChanged): Promise<void> {
    await this.all(() => this.approvals.concernedBy(personIds));
  }

  /**
   * Records change hands in many rooms, by handovers and by hand; all of them stand above this one. It is looked for
   * instead, and soon: meanwhile whoever got one is asked, and refused.
   */
  @Often()
  async ofOwners(): Promise<void> {
    await this.all(() => this.approvals.ofOwners());
  }

  /** Whatever the news did not reach. */
  @Hourly()
  async sweep(): Promise<void> {
    await this.all(() => this.approvals.astray());
  }

  /** One that fails holds up no other, and is tried again with the news. */
  private async all(which: () => Promise<string[]>): Promise<void> {
    const ids = await this.work.run(HOUSE, 'read', which);
    const failed: unknown[] = [];
    for (const id of ids) await this.one(id).catch((error: unknown) => failed.push(error));
    if (failed.length > 0) throw new AggregateError(failed, `${failed.length} approvals could not be reseated`);
  }

  /** One approval, held against the organisation of now, in a transaction of its own. */
  async one(instanceId: string): Promise<void> {
    try {
      await this.work.run(HOUSE, 'write', async () => {
        const planned = await this.planned.of(SEATS, instanceId);
        return this.perform.execute(instanceId, { key: newId() }, ({ stamp, context }) => ({
          kind: 'rehome',
          ...stamp,
          context: { ...context, org: entrusted(context.org, planned) },
        }));
      });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.logger.debug({ msg: 'nothing was reseated', instanceId, code: error.code });
    }
  }
}
