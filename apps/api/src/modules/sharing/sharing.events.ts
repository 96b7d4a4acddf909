import { DomainEvent } from '../../platform/events/events.js';

/** Records were shown to somebody, in one go. `personIds` stand in what they were shown to at that moment. */
export class RecordsShared extends DomainEvent<{
  readonly subjectType: string;
  readonly subjectIds: readonly string[];
  readonly personIds: readonly string[];
  readonly byId: string;
  /** One of the shares, to tell this time from others. */
  readonly shareId: string;
}> {}

/** A share ends within three days. */
export class SharesEnding extends DomainEvent<{
  readonly shareId: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** The last day. */
  readonly until: string;
  readonly personIds: readonly string[];
}> {}
