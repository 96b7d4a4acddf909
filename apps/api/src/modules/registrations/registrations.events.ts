import { DomainEvent } from '../../platform/events/events.js';
import type { Outcome } from './conflict.entity.js';

/** A party of a conflict, and the company in her own words. */
export interface Concerned {
  readonly personId: string;
  readonly company: string;
  readonly percent: number | null;
}

interface About {
  readonly conflictId: string;
  readonly number: string;
  readonly parties: readonly Concerned[];
}

/** Somebody registered what somebody else had registered, or joined those who had. */
export class RegistrationsMet extends DomainEvent<About> {}

export class ConflictDecided extends DomainEvent<About & { readonly outcome: Outcome }> {}
