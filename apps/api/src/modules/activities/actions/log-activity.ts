import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { Numbering } from '../../../platform/numbering/numbering.js';
import { ActivityLogged } from '../activities.events.js';
import { Activities } from '../activities.repository.js';
import { ActivityChecks } from '../activity-checks.js';
import type { LogActivityDto } from '../activity.dto.js';
import type { Activity } from '../activity.entity.js';

/** What a file brings beside what was said. */
export interface PastActivity {
  readonly ownerId: string;
  readonly departmentId: string | null;
  readonly importId: string;
}

@Injectable()
export class LogActivity {
  constructor(
    private readonly work: UnitOfWork,
    private readonly activities: Activities,
    private readonly checks: ActivityChecks,
    private readonly numbering: Numbering,
    private readonly events: EventBus,
  ) {}

  /**
   * @param past whose it is, where a file brings what was done before: nobody is told of it
   * @throws ReferenceIsMissing for a customer, contact, opportunity or person out of reach; ActivityLiesAhead
   */
  async execute(body: LogActivityDto, past?: PastActivity): Promise<Activity> {
    const { personId, departmentId } = this.work.principal;
    const owner = past ?? { ownerId: personId, departmentId, importId: null };
    const fields = {
      opportunityId: null,
      place: null,
      feedback: null,
      attitude: null,
      keyPoints: null,
      ...body,
      occurredAt: new Date(body.occurredAt),
    };
    await this.checks.all(fields);
    const activity = await this.activities.insert({
      ...fields,
      ...owner,
      number: await this.numbering.next('HD'),
    });
    await this.checks.showToFollower(activity, null);
    if (past) return activity;
    await this.events.publish(
      new ActivityLogged({
        activityId: activity.id,
        customerId: activity.customerId,
        followUpOwnerId: activity.followUpOwnerId,
      }),
    );
    return activity;
  }
}
