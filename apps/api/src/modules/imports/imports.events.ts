import { DomainEvent } from '../../platform/events/events.js';

export class ImportFinished extends DomainEvent<{
  readonly importId: string;
  readonly target: string;
  readonly fileName: string;
  readonly status: string;
  readonly created: number;
  readonly skipped: number;
  readonly refused: number;
  readonly importerId: string;
}> {}
