import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/ids.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CommentOnApproval } from './actions/comment-on-approval.js';
import type { ApprovalInstance } from './approval-instance.entity.js';
import { ApprovalInstances, type SubjectRef } from './approval-instances.repository.js';

/** An approval that is under way, and how the reader stands in it. */
export interface LiveApproval {
  readonly instanceId: string;
  readonly number: string;
  readonly subjectHash: string;
  readonly submitterId: string;
  /** A seat of it waits for the reader. */
  readonly isMyTurn: boolean;
}

/** What higher rooms ask about the people of an approval, for what they do beside its decisions. */
@Injectable()
export class Seats {
  constructor(
    private readonly work: UnitOfWork,
    private readonly instances: ApprovalInstances,
    private readonly commentOn: CommentOnApproval,
  ) {}

  /** The approval of this subject that is under way; null where there is none. */
  async look(subject: SubjectRef): Promise<LiveApproval | null> {
    return this.standing(await this.work.asHouse(() => this.instances.live(subject)));
  }

  /** The same, and nothing happens to it until the unit of work ends. Call it before the subject's row is locked. */
  async hold(subject: SubjectRef): Promise<LiveApproval | null> {
    return this.standing(await this.work.asHouse(() => this.instances.liveForChange(subject)));
  }

  /** Everybody who was given a seat in it. */
  peopleOf(instanceId: string): Promise<string[]> {
    return this.work.asHouse(() => this.instances.seated(instanceId));
  }

  /** Keeps a word of the reader's in the approval's own chain, for everybody on it. @throws `approval.not_a_participant` */
  comment(instanceId: string, text: string): Promise<void> {
    return this.commentOn.execute(instanceId, text, newId());
  }

  private async standing(row: ApprovalInstance | null): Promise<LiveApproval | null> {
    if (!row) return null;
    const { id: instanceId, number, subjectHash, submitterId } = row;
    const { personId } = this.work.principal;
    const isMyTurn = await this.work.asHouse(() => this.instances.isWaitingFor(instanceId, personId));
    return { instanceId, number, subjectHash, submitterId, isMyTurn };
  }
}
