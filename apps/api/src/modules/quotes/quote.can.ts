import { readable, settable } from '../../platform/access/amounts.js';
import { permitted } from '../../platform/access/permission.js';
import type { Principal } from '../../platform/access/principal.js';
import type { Refusal } from '../../platform/http/allowance.js';
import { OPEN_STATUSES, type QuoteStatus } from './quote.entity.js';
import {
  QuoteCannotBeRevised,
  QuoteHasExpired,
  QuoteHasNewerRevision,
  QuoteIsClosed,
  QuoteIsNotApproved,
  QuoteIsNotInApproval,
  QuoteIsSuperseded,
} from './quotes.errors.js';

export interface QuoteState {
  readonly number: string;
  readonly revision: number;
  readonly status: QuoteStatus;
  readonly validUntil: string;
}

export type QuoteVerb = 'edit' | 'delete' | 'submit' | 'withdraw' | 'revise' | 'print' | 'contract';

/** What the reader may do to a quote today. */
export function quoteCan(
  quote: QuoteState & { nextId: string | null },
  me: Principal,
  today: string,
): Record<QuoteVerb, Refusal> {
  const { status } = quote;
  const number = labelOf(quote);
  const closed = OPEN_STATUSES.includes(status) ? null : new QuoteIsClosed({ number, status });
  const live = status === 'in_approval' || status === 'returned';
  const revised = quote.nextId === null ? null : new QuoteHasNewerRevision({ number });
  return {
    edit: permitted(me, 'quote.edit') ?? closed,
    delete: permitted(me, 'quote.delete') ?? discardRefusal(quote),
    submit: permitted(me, 'quote.submit') ?? readable(me, 'quote.amounts') ?? closed,
    withdraw: permitted(me, 'quote.submit') ?? (live ? null : new QuoteIsNotInApproval({ number, status })),
    revise: permitted(me, 'quote.create') ?? settable(me, 'quote.amounts') ?? reviseRefusal(quote) ?? revised,
    print: permitted(me, 'quote.print') ?? readable(me, 'quote.amounts') ?? useRefusal(quote, today),
    contract: permitted(me, 'contract.create') ?? settable(me, 'contract.amounts') ?? useRefusal(quote, today),
  };
}

/** Why the quote can neither be given to the customer nor become a contract, or null. */
export function useRefusal(quote: QuoteState, today: string): Refusal {
  const number = labelOf(quote);
  if (quote.status === 'superseded') return new QuoteIsSuperseded({ number });
  if (quote.status !== 'approved') return new QuoteIsNotApproved({ number });
  return quote.validUntil < today ? new QuoteHasExpired({ number, validUntil: quote.validUntil }) : null;
}

export function reviseRefusal(quote: QuoteState): Refusal {
  const number = labelOf(quote);
  if (quote.status === 'superseded') return new QuoteIsSuperseded({ number });
  return quote.status === 'approved' ? null : new QuoteCannotBeRevised({ number, status: quote.status });
}

/** One that waits with its submitter is withdrawn first, so that no approval is left without its subject. */
export function discardRefusal(quote: QuoteState): Refusal {
  const isFree = ['draft', 'rejected', 'withdrawn'].includes(quote.status);
  return isFree ? null : new QuoteIsClosed({ number: labelOf(quote), status: quote.status });
}

export function labelOf({ number, revision }: { number: string; revision: number }): string {
  return revision === 1 ? number : `${number} v${revision}`;
}
