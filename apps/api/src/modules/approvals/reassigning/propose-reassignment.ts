import { Injectable } from '@nestjs/common';
import { takesPart, type Context, type Instance } from '@countersign/approval-engine';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { SecondPersonIsRequired } from '../approvals.errors.js';
import { ReassignmentProposed } from '../approvals.events.js';
import { PerformAction } from '../perform-action.js';
import { ProcessAdministrators } from '../process-administrators.js';
import { ReassignmentIsProposed } from './reassignments.errors.js';
import { Reassignments } from './reassignments.repository.js';

export interface ReassignmentWish {
  readonly taskId: string;
  readonly to: string;
  readonly reason: string;
  /** Who is asked to agree; without anybody, every other process administrator who takes no part. */
  readonly secondPersonId?: string | undefined;
}

/** 改派: a process administrator proposes to seat somebody else. Nothing moves until a second person has agreed. */
@Injectable()
export class ProposeReassignment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly perform: PerformAction,
    private readonly administrators: ProcessAdministrators,
    private readonly reassignments: Reassignments,
    private readonly events: EventBus,
  ) {}

  /** @throws the engine's refusal, exactly as if everybody agreed; SecondPersonIsRequired where nobody could */
  execute(instanceId: string, wish: ReassignmentWish, key: string): Promise<void> {
    return this.work.asHouse(async () => {
      const { personId } = this.work.principal;
      const { taskId, to, reason, secondPersonId } = wish;
      const others = (await this.administrators.ids()).filter((id) => id !== personId && id !== to);
      const eligible = (instance: Instance, context: Context) =>
        others.filter((id) => !takesPart(id, instance, context));
      let personIds: string[] = [];
      const instance = await this.perform.consider(instanceId, key, ({ instance: now, stamp, context }) => {
        personIds = secondPersonId ? [secondPersonId] : eligible(now, context);
        const [second] = personIds;
        if (second === undefined) throw new SecondPersonIsRequired({});
        return { kind: 'reassign', taskId, to, reason, second, ...stamp, context };
      });
      await this.mustBeTheOnlyOne(instanceId, taskId);
      const seat = instance.tasks.find(({ id }) => id === taskId)!;
      const { id } = await this.reassignments.insert({
        ...{ instanceId, taskId, taskVersion: seat.version, seenSeq: instance.actions.length },
        ...{ fromId: seat.principal, toId: to, askedId: secondPersonId ?? null, reason },
      });
      await this.events.publish(new ReassignmentProposed({ reassignmentId: id, instanceId, by: personId, personIds }));
    });
  }

  private async mustBeTheOnlyOne(instanceId: string, taskId: string): Promise<void> {
    const proposed = await this.reassignments.list({ instanceId });
    const open = proposed.find((each) => each.taskId === taskId && each.state === 'open');
    if (open) throw new ReassignmentIsProposed({ byName: open.people.by?.name ?? '' });
  }
}
