import { Injectable } from '@nestjs/common';
import { HOUSE, type Principal } from '../../platform/access/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../platform/http/domain-error.js';
import { JobInterrupted } from '../../platform/jobs/job.js';
import { Principals } from '../org/index.js';
import type { BulkEditRow, BulkStatus } from './bulk-edit.row.js';
import { BulkEdits } from './bulk-edits.repository.js';

/** One of the two things a worker does with a bulk edit. */
export interface BulkWay {
  /** In which it waits for this. */
  readonly status: BulkStatus;
  /** @returns whether nothing is left. */
  readonly slice: (edit: BulkEditRow) => Promise<boolean>;
  readonly finish: (id: string) => Promise<void>;
  /** What is left is given up, for this reason. */
  readonly giveUp: (id: string, code: string) => Promise<void>;
}

/**
 * What a worker does of a bulk edit: slice by slice, each a transaction of its own in the name of whoever wanted it. What
 * is done stays done, so a worker that dies is followed by one that goes on with the rest.
 */
@Injectable()
export class BulkWork {
  constructor(
    private readonly work: UnitOfWork,
    private readonly edits: BulkEdits,
    private readonly principals: Principals,
  ) {}

  async perform(id: string, way: BulkWay, stopping: AbortSignal): Promise<void> {
    const person = await this.work.run(HOUSE, 'write', () => this.whoWanted(id));
    if (!person) return this.end(id, way, 'access.permission_missing');
    try {
      let isOver = false;
      while (!isOver) {
        if (stopping.aborted) throw new JobInterrupted();
        isOver = await this.within(id, person, () => this.step(id, way));
      }
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error;
      await this.end(id, way, error.code);
    }
  }

  async end(id: string, way: BulkWay, code: string): Promise<void> {
    await this.within(id, HOUSE, async () => {
      const edit = await this.edits.take(id);
      if (edit?.status !== way.status) return;
      await way.giveUp(id, code);
      await way.finish(id);
    });
  }

  private async step(id: string, way: BulkWay): Promise<boolean> {
    const edit = await this.edits.take(id);
    if (edit?.status !== way.status) return true;
    const isOver = await way.slice(edit);
    if (isOver) await way.finish(id);
    return isOver;
  }

  private async whoWanted(id: string): Promise<Principal | null> {
    const edit = await this.edits.take(id);
    return edit && this.principals.of(edit.personId);
  }

  /** The audit log names the bulk edit. */
  private within<T>(id: string, actor: Principal | typeof HOUSE, body: () => Promise<T>): Promise<T> {
    return this.work.enclose(`bulk-edit-${id}`, () => this.work.run(actor, 'write', body));
  }
}
