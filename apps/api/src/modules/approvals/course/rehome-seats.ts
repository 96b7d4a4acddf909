import { Injectable, Logger } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { newId } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Afterwards } from '../../../platform/events/events.js';
import { PlannedSuccessors } from '../../../platform/handover/planned-successors.js';
import { Hourly } from '../../../platform/housekeeping/hourly.js';
import { DomainError } from '../../../platform/http/domain-error.js';
import { OrganisationChanged, PersonLeft } from '../../org/index.js';
import { PerformAction } from '../perform-action.js';
import { entrusted, SEATS } from './entrusted.js';

/** Whoever sits there, or is represented there; and what waits for anybody at all. */
const CONCERNED = `
  SELECT i.id FROM approval_instances i
  WHERE i.status IN ('running', 'blocked') AND (i.stalled OR i.status = 'blocked' OR EXISTS (
    SELECT 1 FROM approval_tasks t WHERE t.instance_id = i.id AND t.state IN ('open', 'waiting', 'held')
      AND (t.actor_id = ANY ($1::uuid[]) OR t.principal_id = ANY ($1::uuid[]))))
  ORDER BY i.id`;

/**
 * The seats that hold somebody who has gone, or who has ceased to hold a position or to head a department since he was asked
 * to decide; and every approval that has come to a stop.
 */
const ASTRAY = `
  SELECT i.id FROM approval_instances i
  WHERE i.status IN ('running', 'blocked') AND (i.stalled OR i.status = 'blocked' OR EXISTS (
    SELECT 1 FROM approval_tasks t JOIN people p ON p.id IN (t.actor_id, t.principal_id) AND NOT p.active
    WHERE t.instance_id = i.id AND t.state IN ('open', 'waiting', 'held'))
  OR EXISTS (
    SELECT 1 FROM approval_tasks t JOIN (
      SELECT person_id, during, retracted_at FROM position_assignments
      UNION ALL SELECT person_id, during, retracted_at FROM department_heads WHERE kind <> 'deputy'
    ) was ON was.person_id = t.principal_id
    WHERE t.instance_id = i.id AND t.state IN ('open', 'waiting', 'held') AND (was.retracted_at >= i.submitted_at
      OR upper(was.during) BETWEEN (i.submitted_at AT TIME ZONE 'Asia/Shanghai')::date AND (app_now() AT TIME ZONE 'Asia/Shanghai')::date)))
  ORDER BY i.id`;

/**
 * When the organisation changes under an approval: seats of people who may no longer sit there go to whom a handover names,
 * to a proxy, the acting head or the next in line, on the record; where there is nobody, it stops for everyone to see.
 */
@Injectable()
export class RehomeSeats {
  private readonly logger = new Logger('approvals');

  constructor(
    private readonly work: UnitOfWork,
    private readonly perform: PerformAction,
    private readonly planned: PlannedSuccessors,
  ) {}

  @Afterwards(PersonLeft)
  async left({ payload: { personId } }: PersonLeft): Promise<void> {
    await this.all(CONCERNED, [[personId]]);
  }

  @Afterwards(OrganisationChanged)
  async changed({ payload: { personIds } }: OrganisationChanged): Promise<void> {
    await this.all(CONCERNED, [personIds]);
  }

  /** Whatever the news did not reach. */
  @Hourly()
  async sweep(): Promise<void> {
    await this.all(ASTRAY, []);
  }

  /** One that fails holds up no other, and is tried again with the news. */
  private async all(which: string, given: unknown[]): Promise<void> {
    const rows = await this.work.run(HOUSE, 'read', (manager) => manager.query<{ id: string }[]>(which, given));
    const failed: unknown[] = [];
    for (const { id } of rows) await this.one(id).catch((error: unknown) => failed.push(error));
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
