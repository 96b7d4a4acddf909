import { DomainEvent } from '../../platform/events/events.js';

export interface Share {
  readonly personId: string;
  readonly count: number;
}

/** Everything went to its successors: once for each run, so that whoever got 5,000 records hears it once. */
export class HandoverFinished extends DomainEvent<{
  readonly handoverId: string;
  readonly personId: string;
  readonly byId: string | null;
  readonly shares: readonly Share[];
  readonly at: string;
}> {}

/** And came back from them. */
export class HandoverUndone extends DomainEvent<{
  readonly handoverId: string;
  readonly personId: string;
  readonly byId: string | null;
  readonly shares: readonly Share[];
}> {}
