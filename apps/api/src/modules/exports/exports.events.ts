import { DomainEvent } from '../../platform/events/events.js';

/** Its file is there, or there will be none. */
export class ExportFinished extends DomainEvent<{
  readonly exportId: string;
  readonly personId: string;
  readonly list: string;
  readonly status: 'done' | 'failed';
  readonly rows: number;
  /** Days for which the file is kept. */
  readonly days: number;
}> {}
