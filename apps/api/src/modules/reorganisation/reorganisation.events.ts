import { DomainEvent } from '../../platform/events/events.js';

/** The nightly look found offices that will have nobody for a while within thirty days, which were not at risk before. */
export class ContinuityAtRisk extends DomainEvent<{
  readonly day: string;
  readonly offices: number;
  /** Whose task the organisation is. */
  readonly personIds: readonly string[];
}> {}
