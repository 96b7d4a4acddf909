import { Injectable } from '@nestjs/common';
import type { Instance, Policy } from '@countersign/approval-engine';
import { EndByHouse } from './actions/end-by-house.js';
import { ApprovalHistory } from './approval-history.repository.js';
import { ApprovalInstances } from './approval-instances.repository.js';
import type { OpenRequest } from './open-request.js';

/** What was decided about an earlier version stands only where that version was not refused or taken back. */
const STANDING = ['approved', 'superseded'];

/** What a submission goes on from. */
@Injectable()
export class EarlierVersion {
  constructor(
    private readonly instances: ApprovalInstances,
    private readonly history: ApprovalHistory,
    private readonly endByHouse: EndByHouse,
  ) {}

  /** @param id of the approval that now begins; the earlier version's, if it is under way, ends by it */
  async of(
    { carries, subject, purpose }: OpenRequest,
    id: string,
    { switches }: Policy,
  ): Promise<{ previousId: string | null; carryFrom: Instance | null }> {
    if (carries) await this.endByHouse.supersede(carries, purpose, id);
    const earlier = carries ?? subject;
    const previous = (await this.instances.latest(earlier.type, [earlier.id])).get(earlier.id);
    const stands = previous && switches.carry === true && STANDING.includes(previous.status);
    return {
      previousId: previous?.id ?? null,
      carryFrom: stands ? (await this.history.of(previous.id)).instance : null,
    };
  }
}
