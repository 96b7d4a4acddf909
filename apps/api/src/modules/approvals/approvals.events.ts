import { DomainEvent } from '../../platform/events/events.js';

interface About {
  readonly instanceId: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly purpose: string;
}

/** An approval came to its end; `grantId` is there exactly when it was approved. */
export class ApprovalFinished extends DomainEvent<
  About & { outcome: 'approved' | 'rejected' | 'withdrawn'; grantId?: string; submitterId: string; decidedBy: string }
> {}

/** Sent back to the submitter, who may change the subject and submit it again. */
export class ApprovalReturned extends DomainEvent<About & { round: number; submitterId: string; decidedBy: string }> {}

/** A seat is waiting for its person. */
export class ApprovalTaskOpened extends DomainEvent<About & { taskId: string; personId: string }> {}

/** The number of tasks that wait for these people has changed. */
export class InboxChanged extends DomainEvent<{ personIds: string[] }> {}

/** It has stopped: somebody must decide and nobody may. It never passes by itself. */
export class ApprovalBlocked extends DomainEvent<About & { round: number; submitterId: string }> {}
