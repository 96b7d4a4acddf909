import type { Action, PolicyVersion, SubjectVersion } from './action.ts';
import type { Resume, SignMode, Where } from './commands.ts';
import type { Facts } from './facts.ts';
import type { Envelope, Grant } from './grant.ts';
import type { Hole, Plan, Reason, Seat } from './plan.ts';
import type { Deadline, Veto, Voting } from './policy.ts';
import type { Substance } from './substance.ts';

export type * from './action.ts';

/** How a decided seat came to its end. */
export type DecidedState =
  'APPROVED' | 'REJECTED' | 'RETURNED' | 'ADVISED' | 'ABSTAINED' | 'AUTO_APPROVED' | 'AUTO_REJECTED';
/** How a seat ends without a decision, or with one that was taken back. */
export type ClosedState = 'SUPERSEDED' | 'CANCELLED' | 'REMOVED' | 'EXPIRED' | 'TRANSFERRED' | 'TAKEN_BACK';
export type TaskState = 'WAITING' | 'OPEN' | 'HELD' | DecidedState | ClosedState;
export type NodeState = 'ACTIVE' | 'STALLED' | 'PASSED' | 'FAILED' | 'RETURNED' | 'SKIPPED' | 'CANCELLED';

export interface OpenedTask {
  readonly id: string;
  readonly ordinal: number;
  readonly principal: string;
  readonly actor: string;
  readonly position: string | null;
  readonly state: 'OPEN' | 'WAITING' | 'HELD';
  /** The tier of authority the seat asks for; absent, none. */
  readonly tier?: number;
  readonly weight?: number;
  readonly groups?: readonly string[];
  /** The seat it sits in, named by the first task there; absent, its own. */
  readonly seat?: string;
  /** How it came about; absent, by the policy. */
  readonly origin?: Origin;
}

export type Origin =
  | { readonly kind: 'policy' }
  | {
      readonly kind: 'transfer' | 'reassign' | 'rehome' | 'escalation' | 'take-back';
      readonly by: number;
      readonly parent: string;
    }
  | { readonly kind: 'delegate'; readonly by: number; readonly parent: string }
  | {
      readonly kind: 'add-sign';
      /** Seq of the action, and the task from which it was added. */
      readonly by: number;
      readonly parent: string;
      readonly where: Where;
      readonly mode: SignMode;
    };

/** A decision on an earlier version that stands: nothing decisive for it got worse. */
export interface Standing {
  readonly nodeKey: string;
  readonly person: string;
  readonly state: 'AUTO_APPROVED' | 'ADVISED';
  /** The instance of the action; absent, this one. */
  readonly instanceId?: string;
  readonly action: number;
}

interface NewVersion {
  readonly subject: SubjectVersion;
  readonly facts: Facts;
  readonly envelope: Envelope | null;
  /** Absent where the subject tells nothing beside its facts. */
  readonly substance?: Substance;
  readonly plan: Plan;
  readonly standing?: readonly Standing[];
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
  /** The rest of the route, found anew. */
  | { readonly type: 'Rerouted'; readonly plan: Plan }
  | { readonly type: 'Migrated'; readonly policy: PolicyVersion; readonly plan: Plan; readonly action: number }
  | ({
      readonly type: 'NodeOpened';
      readonly nodeId: string;
      readonly nodeKey: string;
      /** Which visit in this round; absent, the first. */
      readonly visit?: number;
      readonly at?: string;
      readonly veto: Veto;
      readonly deadline?: Deadline;
      readonly tasks: readonly OpenedTask[];
      /** Who was found, and how, on the day; absent, as planned. */
      readonly seats?: readonly Seat[];
      /** People told by a cc node. */
      readonly told: readonly string[];
    } & Omit<Voting, 'veto'>)
  | { readonly type: 'NodeStalled'; readonly nodeId: string; readonly holes: readonly Reason[] }
  /** A stalled node goes on, or a passed one after a decision was taken back. */
  | { readonly type: 'NodeReopened'; readonly nodeId: string }
  | {
      readonly type: 'SeatsAdded';
      readonly nodeId: string;
      readonly tasks: readonly OpenedTask[];
      /** Who was found, and how, where the node had stalled for want of people. */
      readonly seats?: readonly Seat[];
    }
  /** People whom somebody told of it. */
  | { readonly type: 'PeopleTold'; readonly people: readonly string[] }
  | { readonly type: 'TaskOpened'; readonly taskId: string }
  | { readonly type: 'TaskHeld'; readonly taskId: string }
  /** Another person acts for the same principal. */
  | { readonly type: 'ActorChanged'; readonly taskId: string; readonly actor: string }
  /** `action` is the seq of the action that decided it, for AUTO_APPROVED the earlier one that is relied on. */
  | {
      readonly type: 'TaskDecided';
      readonly taskId: string;
      readonly state: DecidedState;
      readonly action: number;
      /** The instance of an action relied on, where it is another. */
      readonly instanceId?: string;
    }
  | {
      readonly type: 'TasksClosed';
      readonly taskIds: readonly string[];
      readonly state: ClosedState;
      readonly action: number;
    }
  | {
      readonly type: 'NodeClosed';
      readonly nodeId: string;
      readonly state: Exclude<NodeState, 'ACTIVE' | 'STALLED'>;
      readonly reason: Reason | null;
    }
  | { readonly type: 'InstanceApproved'; readonly grant: Grant | null }
  /** What was approved allows nothing any more; by the action of that seq. */
  | { readonly type: 'GrantRevoked'; readonly action: number }
  | { readonly type: 'InstanceRejected' }
  | { readonly type: 'InstanceReturned'; readonly resume?: Resume }
  | { readonly type: 'InstanceWithdrawn' }
  | { readonly type: 'InstanceCancelled' }
  | { readonly type: 'InstanceSuperseded'; readonly by: string }
  | { readonly type: 'InstanceExpired' }
  | { readonly type: 'InstanceSuspended' }
  | { readonly type: 'InstanceResumed' }
  | { readonly type: 'InstanceBlocked'; readonly holes: readonly Hole[] };
