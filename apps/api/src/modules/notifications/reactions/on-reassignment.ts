import { Injectable } from '@nestjs/common';
import { Afterwards } from '../../../platform/events/events.js';
import { Approvals, ReassignmentAnswered, ReassignmentProposed } from '../../approvals/index.js';
import type { NotificationKind } from '../notifications.texts.js';
import { TellPeople } from '../tell-people.js';

const LINK = '/reassignments';

/** Who is to agree to a reassignment hears of it, and so does who proposed it. */
@Injectable()
export class OnReassignment {
  constructor(
    private readonly approvals: Approvals,
    private readonly tell: TellPeople,
  ) {}

  @Afterwards(ReassignmentProposed)
  async proposed({ payload: { reassignmentId, instanceId, by, personIds } }: ReassignmentProposed): Promise<void> {
    await this.all(personIds, 'reassignment_proposed', instanceId, by, reassignmentId);
  }

  @Afterwards(ReassignmentAnswered)
  async answered({ payload }: ReassignmentAnswered): Promise<void> {
    const { reassignmentId, instanceId, answer, by, personIds } = payload;
    await this.all(personIds, `reassignment_${answer}`, instanceId, by, reassignmentId);
  }

  private async all(
    people: readonly string[],
    kind: NotificationKind,
    instanceId: string,
    actorId: string,
    about: string,
  ): Promise<void> {
    const { number, title } = await this.approvals.get(instanceId);
    const params = { number, title, actorId };
    for (const personId of people)
      await this.tell.execute({ personId, kind, params, link: LINK, dedupKey: `${kind} ${about}` });
  }
}
