import type { ApprovalEvent } from './events.ts';
import type { Instance } from './instance.ts';

/** What becomes of the instance as a whole. */
export function ending(event: Extract<ApprovalEvent, { type: `Instance${string}` }>): Partial<Instance> {
  switch (event.type) {
    case 'InstanceApproved':
      return { status: 'APPROVED', grant: event.grant };
    case 'InstanceRejected':
      return { status: 'REJECTED' };
    case 'InstanceReturned':
      return { status: 'RETURNED', resume: event.resume ?? null };
    case 'InstanceWithdrawn':
      return { status: 'WITHDRAWN' };
    case 'InstanceCancelled':
      return { status: 'CANCELLED' };
    case 'InstanceSuperseded':
      return { status: 'SUPERSEDED', supersededBy: event.by };
    case 'InstanceExpired':
      return { status: 'EXPIRED' };
    case 'InstanceSuspended':
      return { status: 'SUSPENDED' };
    case 'InstanceResumed':
      return { status: 'RUNNING', holes: [] };
    case 'InstanceBlocked':
      return { status: 'BLOCKED', holes: event.holes };
  }
}
