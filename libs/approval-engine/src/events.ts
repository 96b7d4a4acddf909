import type { Facts } from './facts.ts';
import type { Envelope, Grant } from './grant.ts';
import type { Hole, Plan, Reason } from './plan.ts';
import type { Mode, Switches } from './policy.ts';

export type ActionKind = 'submit' | 'approve' | 'reject' | 'advise' | 'return' | 'resubmit' | 'withdraw' | 'comment';
export type Opinion = 'favourable' | 'unfavourable';

/** What somebody did: append-only, one for each accepted command. */
export interface Action {
  /** 1, 2, 3 … within the instance. */
  readonly seq: number;
  readonly kind: ActionKind;
  /** Who acted, and whose authority was used. */
  readonly actor: string;
  readonly principal: string;
  /** ISO 8601 instant, handed in. */
  readonly at: string;
  /** The content the action speaks about. */
  readonly subjectHash: string;
  readonly idempotencyKey: string;
  readonly taskId: string | null;
  readonly nodeKey: string | null;
  readonly opinion: Opinion | null;
  readonly reason: string | null;
}

/** The subject as the engine knows it: what it is about is none of its business. */
export interface SubjectVersion {
  readonly type: string;
  readonly id: string;
  readonly title: string;
  /** SHA-256 of the canonical JSON of the snapshot. */
  readonly hash: string;
}

/** The policy an instance runs under, unchanged to its end. */
export interface PolicyVersion {
  readonly code: string;
  readonly version: number;
  readonly hash: string;
  readonly switches: Switches;
}

export type TaskState =
  'WAITING' | 'OPEN' | 'APPROVED' | 'REJECTED' | 'RETURNED' | 'ADVISED' | 'SUPERSEDED' | 'CANCELLED' | 'AUTO_APPROVED';
export type NodeState = 'ACTIVE' | 'PASSED' | 'FAILED' | 'RETURNED' | 'SKIPPED' | 'CANCELLED';

export interface OpenedTask {
  readonly id: string;
  readonly ordinal: number;
  readonly principal: string;
  readonly actor: string;
  readonly position: string | null;
  readonly state: 'OPEN' | 'WAITING';
}

interface NewVersion {
  readonly subject: SubjectVersion;
  readonly facts: Facts;
  readonly envelope: Envelope | null;
  readonly plan: Plan;
}

export type ApprovalEvent =
  | { readonly type: 'Acted'; readonly action: Action }
  | ({
      readonly type: 'Submitted';
      readonly instanceId: string;
      readonly submitter: string;
      readonly policy: PolicyVersion;
    } & NewVersion)
  | ({ readonly type: 'Resubmitted'; readonly carried: readonly string[] } & NewVersion)
  | {
      readonly type: 'NodeOpened';
      readonly nodeId: string;
      readonly nodeKey: string;
      readonly mode: Mode;
      readonly veto: 'immediate' | 'collect';
      readonly tasks: readonly OpenedTask[];
      /** People told by a cc node. */
      readonly told: readonly string[];
    }
  | { readonly type: 'TaskOpened'; readonly taskId: string }
  /** `action` is the seq of the action that decided it, for AUTO_APPROVED the earlier one that is relied on. */
  | {
      readonly type: 'TaskDecided';
      readonly taskId: string;
      readonly state: 'APPROVED' | 'REJECTED' | 'RETURNED' | 'ADVISED' | 'AUTO_APPROVED';
      readonly action: number;
    }
  | {
      readonly type: 'TasksClosed';
      readonly taskIds: readonly string[];
      readonly state: 'SUPERSEDED' | 'CANCELLED';
      readonly action: number;
    }
  | {
      readonly type: 'NodeClosed';
      readonly nodeId: string;
      readonly state: Exclude<NodeState, 'ACTIVE'>;
      readonly reason: Reason | null;
    }
  | { readonly type: 'InstanceApproved'; readonly grant: Grant | null }
  | { readonly type: 'InstanceRejected' }
  | { readonly type: 'InstanceReturned' }
  | { readonly type: 'InstanceWithdrawn' }
  | { readonly type: 'InstanceBlocked'; readonly holes: readonly Hole[] };
