import { permitted } from '../../platform/access/permission.js';
import { mayDo, type Principal } from '../../platform/access/principal.js';
import type { Refusal } from '../../platform/http/allowance.js';
import type { ConflictStatus, Proposal } from './conflict.entity.js';
import type { PartyRow } from './conflict.row.js';
import {
  ConflictIsDecided,
  ConflictIsInApproval,
  ConflictIsNotInApproval,
  ConflictIsNotYoursToSettle,
  OverrideIsNotYours,
} from './registrations.errors.js';

export interface ConflictState {
  readonly number: string;
  readonly status: ConflictStatus;
  readonly proposal: Proposal | null;
  readonly holderId: string;
  readonly parties: readonly PartyRow[];
}

export type ConflictVerb = 'settle' | 'separate' | 'override' | 'withdraw';

/**
 * Whoever came first may give away what is hers, and whoever came later may give way; beyond that a manager decides who
 * is no party. An exception is asked for by a party, or by such a manager.
 */
export function conflictCan(conflict: ConflictState, me: Principal): Record<ConflictVerb, Refusal> {
  const { number, status, parties, holderId, proposal } = conflict;
  const mine = parties.find(({ ownerId }) => ownerId === me.personId);
  const isManager = !mine && mayDo(me, 'registration.settle');
  const isHolder = mine?.registrationId === holderId;
  const isLastToYield = Boolean(mine) && !isHolder && parties.filter(({ ended }) => !ended).length === 2;
  const closed = closedRefusal(status, number);
  const notMine = new ConflictIsNotYoursToSettle({});
  return {
    settle: closed ?? (isManager || isLastToYield ? null : notMine),
    separate: closed ?? (isManager || isHolder ? null : notMine),
    override: closed ?? (mine ? permitted(me, 'registration.create') : isManager ? null : new OverrideIsNotYours({})),
    withdraw:
      proposal?.askedBy === me.personId && status !== 'decided' ? null : new ConflictIsNotInApproval({ number }),
  };
}

function closedRefusal(status: ConflictStatus, number: string): Refusal {
  if (status === 'decided') return new ConflictIsDecided({ number });
  return status === 'in_approval' ? new ConflictIsInApproval({ number }) : null;
}
