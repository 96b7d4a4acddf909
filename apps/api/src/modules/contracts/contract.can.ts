import { readable, settable } from '../../platform/access/amounts.js';
import { permitted } from '../../platform/access/permission.js';
import type { Principal } from '../../platform/access/principal.js';
import type { Refusal } from '../../platform/http/allowance.js';
import { labelOf, OPEN_STATUSES, type ContractStatus } from './contract.entity.js';
import {
  ContractAwaitsAnotherStep,
  ContractIsClosed,
  ContractHasNewerRevision,
  ContractIsNotInApproval,
  ContractIsSuperseded,
  ContractNeedsNoAmendment,
  ReviewerIsOwner,
} from './contracts.errors.js';

export interface ContractState {
  readonly number: string;
  readonly revision: number;
  readonly status: ContractStatus;
  readonly ownerId: string;
  readonly reviewDecision: 'pass' | 'return' | null;
}

export type ContractVerb =
  'edit' | 'delete' | 'submit' | 'withdraw' | 'review' | 'seal' | 'sign' | 'file' | 'print' | 'amend' | 'annotate';

/** What the reader may do to a contract now. */
export function contractCan(
  contract: ContractState & { nextId: string | null },
  me: Principal,
): Record<ContractVerb, Refusal> {
  const { number, status } = contract;
  const closed = OPEN_STATUSES.includes(status) ? null : new ContractIsClosed({ number, status });
  const live = status === 'in_approval' || (status === 'returned' && contract.reviewDecision === null);
  const at = (needed: ContractStatus): Refusal =>
    supersededRefusal(contract) ??
    (status === needed ? null : new ContractAwaitsAnotherStep({ number, status, needed }));
  const amended = contract.nextId === null ? null : new ContractHasNewerRevision({ number: labelOf(contract) });
  const unread = readable(me, 'contract.amounts');
  return {
    // What is closed is closed for everybody, and every reader is told.
    edit: closed ?? permitted(me, 'contract.edit'),
    delete: permitted(me, 'contract.delete') ?? discardRefusal(contract),
    submit: permitted(me, 'contract.submit') ?? unread ?? closed,
    withdraw: permitted(me, 'contract.submit') ?? (live ? null : new ContractIsNotInApproval({ number, status })),
    review: permitted(me, 'contract.review') ?? unread ?? reviewRefusal(contract, me.personId) ?? at('approved'),
    seal: permitted(me, 'contract.seal') ?? at('reviewed'),
    sign: permitted(me, 'contract.sign') ?? at('sealed'),
    file: permitted(me, 'contract.file') ?? at('signed'),
    print: permitted(me, 'contract.print') ?? unread ?? supersededRefusal(contract),
    annotate: permitted(me, 'contract.edit'),
    amend: permitted(me, 'contract.create') ?? settable(me, 'contract.amounts') ?? amendRefusal(contract) ?? amended,
  };
}

/** What was replaced is given to nobody any more. */
export function supersededRefusal(contract: ContractState): Refusal {
  return contract.status === 'superseded' ? new ContractIsSuperseded({ number: labelOf(contract) }) : null;
}

export function amendRefusal(contract: ContractState): Refusal {
  const isOpen = OPEN_STATUSES.includes(contract.status);
  return isOpen ? new ContractNeedsNoAmendment({ number: labelOf(contract) }) : supersededRefusal(contract);
}

/** Nobody reviews what is her own. */
export function reviewRefusal({ number, ownerId }: ContractState, personId: string): Refusal {
  return ownerId === personId ? new ReviewerIsOwner({ number }) : null;
}

/** One that waits with its submitter is withdrawn first, so that no approval is left without its subject. */
export function discardRefusal({ number, status, reviewDecision }: ContractState): Refusal {
  const isFree =
    ['draft', 'rejected', 'withdrawn'].includes(status) || (status === 'returned' && reviewDecision === 'return');
  return isFree ? null : new ContractIsClosed({ number, status });
}
