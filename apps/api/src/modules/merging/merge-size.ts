import { Injectable } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.js';
import { MovedRows } from './moved-rows.repository.js';

/** Nobody waits at the screen for more rows than these to go over. */
export const MOST_AT_ONCE = 2000;

/** Whether a request can wait for it. */
@Injectable()
export class MergeSize {
  constructor(
    private readonly rows: MovedRows,
    private readonly jobs: Jobs,
  ) {}

  async isLarge(loserId: string, survivorId: string): Promise<boolean> {
    return totalOf(await this.rows.counts(loserId, survivorId)) > MOST_AT_ONCE;
  }

  later(queue: string, mergeId: string): Promise<void> {
    return this.jobs.ask(queue, { mergeId });
  }
}

export const totalOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);
