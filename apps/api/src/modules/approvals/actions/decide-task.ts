import { Injectable } from '@nestjs/common';
import type { Command, Opinion, Resume } from '@countersign/approval-engine';
import { PerformAction } from '../perform-action.js';

/** The seat as its actor had it before him. */
export interface SeenSeat {
  readonly taskId: string;
  readonly taskVersion: number;
  readonly subjectHash: string;
}

export const DECISIONS = ['approve', 'reject', 'return', 'advise', 'abstain', 'opine'] as const;

export interface DecisionRequest extends SeenSeat {
  readonly decision: (typeof DECISIONS)[number];
  readonly opinion?: Opinion | undefined;
  readonly reason?: string | undefined;
  /** Key of the node to return to; without it, the submitter. */
  readonly returnTo?: string | null | undefined;
  readonly resume?: Resume | undefined;
}

/** 同意, 不同意, 退回, 意见, 弃权: one person decides her own seat, on exactly what she saw. */
@Injectable()
export class DecideTask {
  constructor(private readonly perform: PerformAction) {}

  /**
   * @param seatOf whose seat, where the house acts (seeds); for a person it is always her own
   * @throws RowIsMissing for an approval she may not see
   */
  async execute(instanceId: string, request: DecisionRequest, key: string, seatOf?: string): Promise<void> {
    const { decision: kind, taskId, taskVersion, subjectHash, opinion, reason = '', returnTo, resume } = request;
    // What is missing (a reason, an opinion) is for the engine to refuse, so it goes there as it came.
    const asked = kind === 'advise' || kind === 'opine' ? { opinion } : {};
    const said = { kind, taskId, taskVersion, subjectHash, reason, ...asked };
    const back = kind === 'return' ? { to: returnTo ?? null, ...(resume ? { resume } : {}) } : {};
    await this.perform.execute(
      instanceId,
      { key, actor: seatOf },
      ({ stamp, context }) => ({ ...said, ...back, ...stamp, context }) as Command,
    );
  }
}
