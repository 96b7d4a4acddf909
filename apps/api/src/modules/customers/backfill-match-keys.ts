import { KEYS_VERSION } from '@countersign/kernel/matching';
import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../platform/access/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Often } from '../../platform/housekeeping/often.js';
import type { Matched } from './match-keys.js';
import { MatchRecords, type MatchedObject } from './match-records.repository.js';

/** One kind of record that is compared. */
export interface MatchedKind {
  readonly object: MatchedObject;
  /**
   * SQL for those after `$1`, in the order of their ids, whose keys are missing or were not made by the rules of version
   * `$2`; at most `$3` of them, with the columns of `Matched`.
   */
  readonly without: string;
}

const ROWS_A_STEP = 500;
const STEPS_A_TICK = 40;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * Makes the keys of records that were there before them, or before their rules: once after every start, a step at a
 * time, beginning where there are none yet, so that a worker that dies has lost nothing.
 */
@Injectable()
export class BackfillMatchKeys {
  private readonly kinds: MatchedKind[] = [];
  /** How far each kind has been looked through; one that is done is not among them. */
  private readonly left = new Map<MatchedKind, string>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly records: MatchRecords,
  ) {}

  register(kind: MatchedKind): void {
    this.kinds.push(kind);
    this.left.set(kind, BEFORE_ALL);
  }

  /** As after a start. */
  lookAgain(): void {
    for (const kind of this.kinds) this.left.set(kind, BEFORE_ALL);
  }

  @Often()
  async regularly(): Promise<void> {
    for (let steps = 0; steps < STEPS_A_TICK; steps += 1) {
      const [next] = this.left;
      if (!next) return;
      const [kind, after] = next;
      const last = await this.work.run(HOUSE, 'write', () => this.step(kind, after));
      if (last) this.left.set(kind, last);
      else this.left.delete(kind);
    }
  }

  /** @returns the last id of the step; null where nothing was left */
  private async step({ object, without }: MatchedKind, after: string): Promise<string | null> {
    const found = await this.work.manager.query<Matched[]>(without, [after, KEYS_VERSION, ROWS_A_STEP]);
    await this.records.keep(object, found);
    return found.at(-1)?.id ?? null;
  }
}
