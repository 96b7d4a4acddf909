import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/principal.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { withoutNumbers, withoutNumbersIn } from '../forbidden/without-numbers.js';

export interface Note {
  /** What was done: `export`, `view`, `reveal`, `download`. */
  readonly action: string;
  /** The table it was done to. */
  readonly subjectType: string;
  readonly subjectId?: string | null;
  /** What exactly, such as the filter of an export or the fields that were revealed; never the values. */
  readonly after?: object;
}

export interface Refused extends Note {
  readonly code: string;
}

/** For what the triggers cannot see, because no row changes: readings that matter, and refusals. */
@Injectable()
export class Audit {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * Writes down that the person of this unit of work did something. In a unit of work that only reads it is written and
   * committed at once, so that nothing is shown that was not recorded.
   */
  async note(note: Note): Promise<void> {
    if (this.work.mode === 'write') await this.write({ ...note, code: null });
    else await this.work.run(this.work.actor, 'write', () => this.write({ ...note, code: null }));
  }

  /** Writes down what was refused, in a unit of work of its own, because the attempt's was rolled back. */
  async refused(actor: Actor, refused: Refused): Promise<void> {
    await this.work.run(actor, 'write', () => this.write(refused));
  }

  private write({ action, subjectType, subjectId, after, code }: Note & { code: string | null }): Promise<unknown> {
    return this.work.manager.query('SELECT audit_note($1, $2, $3, $4, $5, $6)', [
      action,
      withoutNumbers(subjectType),
      subjectId ?? null,
      // A filter or an address may hold what somebody searched for.
      JSON.stringify(withoutNumbersIn(JSON.parse(JSON.stringify(after ?? {})))),
      code !== null,
      code,
    ]);
  }
}
