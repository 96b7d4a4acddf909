import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { AdministerApproval } from '../actions/administer-approval.js';
import { ReasonIsRequired } from '../approvals.errors.js';
import { ReassignmentAnswered } from '../approvals.events.js';
import { ApprovalInstances } from '../approval-instances.repository.js';
import type { ReassignmentAnswer } from './reassignment.entity.js';
import { isOver, OnlyItsProposerWithdraws, ReassignmentIsNotYours } from './reassignments.errors.js';
import { Reassignments, type ReassignmentRow } from './reassignments.repository.js';

/** The second person's word on a reassignment: only with it does the seat move, and both are on the record. */
@Injectable()
export class AnswerReassignment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly instances: ApprovalInstances,
    private readonly reassignments: Reassignments,
    private readonly administer: AdministerApproval,
    private readonly events: EventBus,
  ) {}

  /** @throws ReassignmentIsOver, ReassignmentIsNotYours, and the engine's refusal where it is possible no more */
  async agree(id: string, key: string): Promise<void> {
    await this.answer(id, 'agreed', null, async ({ instanceId, taskId, reason, people }) => {
      const request = { taskId, to: people.to!.id, reason, secondPersonId: this.work.principal.personId };
      await this.administer.reassign(instanceId, { ...request, proposedBy: people.by!.id }, key);
    });
  }

  /** @throws ReassignmentIsOver, ReassignmentIsNotYours, ReasonIsRequired */
  async refuse(id: string, reason: string): Promise<void> {
    if (!reason.trim()) throw new ReasonIsRequired({ decision: 'reassign' });
    await this.answer(id, 'refused', reason.trim());
  }

  /** @throws ReassignmentIsOver, OnlyItsProposerWithdraws */
  withdraw(id: string): Promise<void> {
    return this.answer(id, 'withdrawn', null);
  }

  /** Approval first, then what is proposed about it: one lock order for everybody. */
  private async answer(
    id: string,
    answer: ReassignmentAnswer,
    reason: string | null,
    carryOut: (row: ReassignmentRow) => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    const { instanceId } = await this.reassignments.show(id);
    const { personId } = this.work.principal;
    await this.work.asHouse(async () => {
      await this.instances.getForChange(instanceId);
      const proposal = await this.reassignments.getForChange(id);
      const row = await this.reassignments.show(id);
      this.mustBeHis(row, answer);
      if (row.state !== 'open') throw isOver(row.state);
      proposal.give(answer, personId, this.work.now, reason);
      await this.reassignments.save(proposal);
      await carryOut(row);
      const told = [row.people.by!.id, ...(answer === 'withdrawn' && row.people.asked ? [row.people.asked.id] : [])];
      const personIds = told.filter((each) => each !== personId);
      await this.events.publish(
        new ReassignmentAnswered({ reassignmentId: id, instanceId, answer, by: personId, personIds }),
      );
    });
  }

  private mustBeHis(row: ReassignmentRow, answer: ReassignmentAnswer): void {
    const isProposer = row.people.by?.id === this.work.principal.personId;
    if (answer === 'withdrawn' && !isProposer) throw new OnlyItsProposerWithdraws({});
    if (answer !== 'withdrawn' && (row.takesPart || !this.reassignments.mayAnswer(row)))
      throw new ReassignmentIsNotYours({});
  }
}
