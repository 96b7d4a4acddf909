import type { ActionKind, ApprovalEvent, Facts, Opinion, Plan, Policy } from '@countersign/approval-engine';

export interface EvidenceAction {
  readonly seq: number;
  readonly at: string;
  readonly actorId: string;
  readonly principalId: string;
  readonly action: ActionKind;
  readonly taskId: string | null;
  readonly nodeKey: string | null;
  readonly opinion: Opinion | null;
  readonly reason: string | null;
  readonly subjectHash: string;
  readonly idempotencyKey: string;
  readonly events: readonly ApprovalEvent[];
  readonly previousHash: string;
  readonly hash: string;
}

export interface EvidenceRound {
  readonly round: number;
  readonly subjectVersion: number;
  readonly snapshot: object;
  readonly facts: Facts;
  readonly subjectHash: string;
  readonly note: string;
  readonly route: Plan;
  readonly submittedAt: string;
}

export interface EvidenceInstance {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly purpose: string;
  readonly submitterId: string;
  readonly status: string;
  readonly round: number;
  readonly subjectHash: string;
  readonly submittedAt: string;
  readonly finishedAt: string | null;
}

export interface EvidenceGrant {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly purpose: string;
  readonly contentHash: string;
  readonly customerId: string | null;
  readonly productIds: readonly string[];
  readonly minRatio: number | null;
  readonly maxAmount: string | null;
  /** Not there in records of before they were limited. */
  readonly minMargin?: number | null;
  readonly terms?: string | null;
  readonly tolerance?: { readonly ratio: number; readonly amount: number } | null;
  readonly currency: string | null;
  readonly validUntil: string | null;
  /** How much of the highest amount is used. */
  readonly consumedAmount: string;
  readonly status: string;
}

/** Everything that is kept of one approval, as it stands in the database. */
export interface EvidenceRecord {
  readonly instance: EvidenceInstance;
  readonly policy: {
    readonly code: string;
    readonly version: number;
    readonly contentHash: string;
    readonly content: Policy;
  };
  readonly rounds: readonly EvidenceRound[];
  readonly actions: readonly EvidenceAction[];
  readonly grant: EvidenceGrant | null;
}
