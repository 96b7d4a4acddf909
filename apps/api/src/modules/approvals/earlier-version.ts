import { Injectable } from '@nestjs/common';
import type { Instance, Policy } from '@countersign/approval-engine';
import { Shares } from '../org/index.js';
import { EndByHouse } from './actions/end-by-house.js';
import { ApprovalHistory } from './approval-history.repository.js';
import { LIVE_STATUSES } from './approval-instance.entity.js';
import { ApprovalInstances, type LatestApproval, type SubjectRef } from './approval-instances.repository.js';
import { concernedBy } from './concerned.js';
import { Grants } from './grants.js';
import type { OpenRequest } from './open-request.js';

/** What a submission goes on from. */
@Injectable()
export class EarlierVersion {
  constructor(
    private readonly instances: ApprovalInstances,
    private readonly history: ApprovalHistory,
    private readonly endByHouse: EndByHouse,
    private readonly grants: Grants,
    private readonly shares: Shares,
  ) {}

  /**
   * @param id of the approval that now begins; the earlier version's, if it is under way, ends by it
   * @returns with whoever had been asked there, or had decided
   */
  async of(
    { carries, subject, ownerId }: OpenRequest,
    id: string,
    { code, switches }: Policy,
  ): Promise<{ previousId: string | null; carryFrom: Instance | null; concerned: readonly string[] }> {
    const concerned = carries ? await this.end(carries, id) : [];
    const earlier = carries ?? subject;
    const previous = (await this.instances.latest(earlier.type, [earlier.id])).get(earlier.id);
    // Asked also where nothing is to be carried: who revokes what this one follows waits, and then sees that it does.
    const stands = previous && (await this.stands(previous, earlier.type));
    const before = stands && switches.carry === true ? await this.as(subject.id, previous.id) : null;
    // What was decided under another policy was an answer to other questions, and another owner's wish is another wish.
    const carryFrom = before?.policy.code === code && before.submitter === ownerId ? before : null;
    return { previousId: previous?.id ?? null, carryFrom, concerned };
  }

  private async end(earlier: SubjectRef, by: string): Promise<string[]> {
    const live = await this.instances.liveForChange(earlier);
    const concerned = live ? concernedBy((await this.history.of(live.id)).instance) : [];
    return (await this.endByHouse.supersede(earlier, by)) ? concerned : [];
  }

  /** Whoever was asked about the version before it may see what has become of that. */
  async letSee(id: string, { type, id: subjectId }: SubjectRef, people: readonly string[]): Promise<void> {
    await Promise.all([
      this.shares.open('approval', id, people, 'approver'),
      this.shares.open(type, subjectId, people, 'approver'),
    ]);
  }

  /** What a submission under this policy would go on from if it were made now; nothing ends by asking. */
  async foreseen({ type, id }: SubjectRef, { code, switches }: Policy): Promise<Instance | null> {
    const previous = (await this.instances.latest(type, [id])).get(id);
    if (!previous || switches.carry !== true) return null;
    const wouldEnd = (LIVE_STATUSES as readonly string[]).includes(previous.status);
    if (!wouldEnd && !(await this.stands(previous, type))) return null;
    const { instance } = await this.history.of(previous.id);
    return instance.policy.code === code ? instance : null;
  }

  /**
   * What was decided about an earlier version stands only where that version was not refused or taken back, and where
   * nobody has said since that its approval no longer holds.
   */
  private async stands({ status, subjectId }: LatestApproval, type: string): Promise<boolean> {
    if (status === 'superseded') return true;
    if (status !== 'approved') return false;
    return (await this.grants.standing(type, [subjectId])).has(subjectId);
  }

  /** The earlier version may be a record of its own; the engine is told of one subject, and the room vouches for it. */
  private async as(subjectId: string, instanceId: string): Promise<Instance> {
    const { instance } = await this.history.of(instanceId);
    return { ...instance, subject: { ...instance.subject, id: subjectId } };
  }
}
