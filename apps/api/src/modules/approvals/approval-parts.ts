import { Injectable } from '@nestjs/common';
import type { ApprovalAction, ApprovalRound } from './approval-action.entity.js';
import type { ApprovalInstance } from './approval-instance.entity.js';
import { ApprovalInstances } from './approval-instances.repository.js';
import { ApprovalRounds, type SeatTimes } from './approval-rounds.repository.js';
import { Inbox, type ApprovalRow } from './inbox.repository.js';
import { NeighbouringApprovals, type Neighbours } from './neighbours.repository.js';

/** What is stored of one approval. */
export interface StoredApproval {
  readonly row: ApprovalRow;
  readonly entity: ApprovalInstance;
  readonly rounds: readonly ApprovalRound[];
  readonly actions: readonly ApprovalAction[];
  /** By task. */
  readonly times: ReadonlyMap<string, SeatTimes>;
}

@Injectable()
export class ApprovalParts {
  constructor(
    private readonly instances: ApprovalInstances,
    private readonly inbox: Inbox,
    private readonly rounds: ApprovalRounds,
    private readonly neighbouring: NeighbouringApprovals,
  ) {}

  /** In one packet; null for an approval the reader may not see. */
  async of(id: string): Promise<StoredApproval | null> {
    const [row, entity, rounds, actions, times] = await Promise.all([
      this.inbox.row(id),
      this.instances.find(id),
      this.rounds.of(id),
      this.rounds.actions(id),
      this.rounds.times(id),
    ]);
    return row && entity ? { row, entity, rounds, actions, times } : null;
  }

  /** The approvals before and after it, as far as the reader sees them. */
  neighbours({ entity }: StoredApproval): Promise<Neighbours> {
    return this.neighbouring.of(entity);
  }

  /** What was decided on before: the round before this one, or the approval before this one. */
  async decidedBefore({ entity, rounds }: StoredApproval): Promise<object | null> {
    const earlier = rounds.at(-2) ?? (entity.previousId ? await this.rounds.lastOf(entity.previousId) : undefined);
    return earlier?.snapshot ?? null;
  }
}
