import { permitted } from '../../platform/access/permission.js';
import type { Principal } from '../../platform/access/principal.js';
import type { Refusal } from '../../platform/http/allowance.js';
import { OPEN_STATUSES, type ExpenseStatus } from './expense.entity.js';
import { ExpenseIsClosed, ExpenseIsNotInApproval, ExpenseIsNotYours } from './expenses.errors.js';

export interface ExpenseState {
  readonly number: string;
  readonly status: ExpenseStatus;
  readonly ownerId: string;
}

export type ExpenseVerb = 'edit' | 'delete' | 'submit' | 'withdraw';

/** What the reader may do to a claim now. */
export function expenseCan(claim: ExpenseState, me: Principal): Record<ExpenseVerb, Refusal> {
  const { number, status, ownerId } = claim;
  const closed = OPEN_STATUSES.includes(status) ? null : new ExpenseIsClosed({ number });
  const foreign = ownerId === me.personId ? null : new ExpenseIsNotYours({ number });
  const isLive = status === 'in_approval' || status === 'returned';
  return {
    edit: permitted(me, 'expense.edit') ?? foreign ?? closed,
    delete: permitted(me, 'expense.delete') ?? foreign ?? discardRefusal(claim),
    submit: permitted(me, 'expense.submit') ?? foreign ?? closed,
    withdraw: permitted(me, 'expense.submit') ?? foreign ?? (isLive ? null : new ExpenseIsNotInApproval({ number })),
  };
}

/** One that waits with its claimant is withdrawn first, so that no approval is left without its subject. */
export function discardRefusal({ number, status }: ExpenseState): Refusal {
  return ['draft', 'rejected', 'withdrawn'].includes(status) ? null : new ExpenseIsClosed({ number });
}
