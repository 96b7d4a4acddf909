import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { ReferenceIsMissing, References } from '../../platform/subjects/references.js';
import { People, Shares } from '../org/index.js';
import { ActivityLiesAhead } from './activities.errors.js';
import type { Activity } from './activity.entity.js';

type Checked = Pick<
  Activity,
  'customerId' | 'contactId' | 'opportunityId' | 'ourParticipantIds' | 'followUpOwnerId' | 'occurredAt' | 'status'
>;

/** What an activity says must be true, and who has to follow it up must see it. */
@Injectable()
export class ActivityChecks {
  constructor(
    private readonly references: References,
    private readonly people: People,
    private readonly shares: Shares,
    private readonly clock: Clock,
  ) {}

  /** @throws ReferenceIsMissing naming the fields, ActivityLiesAhead */
  async all(activity: Checked): Promise<void> {
    this.tookPlace(activity);
    const within = { column: 'customer_id', id: activity.customerId } as const;
    await this.references.mustExist([
      { pointer: '/customerId', type: 'customer', id: activity.customerId },
      { pointer: '/contactId', type: 'contact', id: activity.contactId, within },
      { pointer: '/opportunityId', type: 'opportunity', id: activity.opportunityId, within },
    ]);
    await this.peopleExist(activity);
  }

  /** @throws ActivityLiesAhead */
  tookPlace({ status, occurredAt }: Pick<Checked, 'status' | 'occurredAt'>): void {
    if (status === 'done' && occurredAt > this.clock.now())
      throw new ActivityLiesAhead({}, [{ pointer: '/status', code: ActivityLiesAhead.code }]);
  }

  /** Whoever follows it up sees it, though it belongs to somebody else; whoever no longer does, no longer does. */
  async showToFollower({ id, followUpOwnerId, ownerId }: Activity, before: string | null): Promise<void> {
    if (before && before !== followUpOwnerId) await this.shares.close('activity', id, [before], 'follow_up');
    if (followUpOwnerId !== ownerId) await this.shares.open('activity', id, [followUpOwnerId], 'follow_up', 'write');
  }

  private async peopleExist({ ourParticipantIds, followUpOwnerId }: Checked): Promise<void> {
    const active = new Set(
      (await this.people.activeAmong([...ourParticipantIds, followUpOwnerId])).map(({ id }) => id),
    );
    const unknown = [
      ...ourParticipantIds.flatMap((id, i) => (active.has(id) ? [] : [`/ourParticipantIds/${i}`])),
      ...(active.has(followUpOwnerId) ? [] : ['/followUpOwnerId']),
    ];
    if (unknown.length > 0)
      throw new ReferenceIsMissing(
        {},
        unknown.map((pointer) => ({ pointer, code: 'reference.unknown' })),
      );
  }
}
