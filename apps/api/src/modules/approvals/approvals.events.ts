import type { Stage } from '@countersign/approval-engine';
import { DomainEvent } from '../../platform/events/events.js';

interface About {
  readonly instanceId: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly purpose: string;
}

/** In whose name it is (`submitterId`), with whoever put it up for her: both hear what becomes of it. */
interface Submitters {
  readonly submitterId: string;
  readonly submitterIds: readonly string[];
}

/** What somebody did, in which action, to whom it is told and with which words. */
interface Said {
  readonly seq: number;
  readonly by: string;
  readonly personIds: string[];
  readonly reason?: string;
}

/** How an approval can end without yes or no. */
export type Ending = 'withdrawn' | 'cancelled' | 'superseded' | 'expired';

/**
 * An approval came to its end; `grantId` is there exactly when it was approved. For whoever owns the subject, an end
 * without a decision is a withdrawal; `ending` says which kind it was, `by` the approval that superseded it,
 * `concernedIds` who had been asked or had decided until then, and `submitterIds` who wants to know beside them: the
 * owner, in whose name it was (`submitterId`), and whoever put it up for her.
 */
export class ApprovalFinished extends DomainEvent<
  About & {
    outcome: 'approved' | 'rejected' | 'withdrawn';
    ending?: Ending;
    by?: string;
    concernedIds: string[];
    grantId?: string;
    submitterId: string;
    submitterIds: string[];
    decidedBy: string;
    reason?: string;
  }
> {}

/** What was approved allows nothing any more; `reason` is what was said. The room takes its record back, or refuses. */
export class ApprovalRevoked extends DomainEvent<
  About & Submitters & { grantId: string; by: string; reason: string; concernedIds: string[] }
> {}

/** Sent back to the submitter, who may change the subject and submit it again. */
export class ApprovalReturned extends DomainEvent<
  About & Submitters & { round: number; decidedBy: string; reason?: string }
> {}

/** A seat is waiting for its person. */
export class ApprovalTaskOpened extends DomainEvent<About & { taskId: string; personId: string }> {}

/** What these people have before them has changed: how many tasks wait for them, or an approval that concerns them. */
export class InboxChanged extends DomainEvent<{ personIds: string[] }> {}

/** It has stopped: somebody must decide and nobody may. It never passes by itself. */
export class ApprovalBlocked extends DomainEvent<About & Submitters & { seq: number }> {}

/** One of its nodes has nobody left who may decide; the others go on. */
export class ApprovalStalled extends DomainEvent<About & Submitters & { seq: number }> {}

/** Part of the time a seat was given has passed, or all of it. */
export class ApprovalReminded extends DomainEvent<
  About & Submitters & { taskId: string; personId: string; stage: Stage }
> {}

/** Somebody who takes part asks those who are waited for to hurry. */
export class ApprovalUrged extends DomainEvent<About & Said> {}

/** People are told of it, who have nothing to decide: by somebody who knows of it, or by its policy. */
export class ApprovalCopied extends DomainEvent<About & Said> {}

/** Somebody said something; these people take part, or spoke before. */
export class ApprovalCommented extends DomainEvent<About & Said> {}

/** Who decided thinks again. `unaskedIds` are those of them whom that decision had asked, who wait again. */
export class DecisionTakenBack extends DomainEvent<About & Said & { unaskedIds: string[] }> {}

/** Somebody wants to give a seat to somebody else; one of these people is to agree first. */
export class ReassignmentProposed extends DomainEvent<{
  reassignmentId: string;
  instanceId: string;
  by: string;
  personIds: string[];
}> {}

/** A second person has agreed or refused, or it was withdrawn; these people want to know. */
export class ReassignmentAnswered extends DomainEvent<{
  reassignmentId: string;
  instanceId: string;
  answer: 'agreed' | 'refused' | 'withdrawn';
  by: string;
  personIds: string[];
}> {}

/** A process administrator stopped it. `personIds` are those who were asked. */
export class ApprovalSuspended extends DomainEvent<About & Submitters & Partial<Said> & { seq: number; by: string }> {}

/** It goes on where it stood: let go on by a process administrator, or because somebody may decide again. */
export class ApprovalResumed extends DomainEvent<About & Submitters & Said> {}
