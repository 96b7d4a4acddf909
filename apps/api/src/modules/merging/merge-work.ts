import { Injectable } from '@nestjs/common';
import { HOUSE, mayDo } from '../../platform/access/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../platform/http/domain-error.js';
import { Principals } from '../org/index.js';
import type { CustomerMerge, MergeStatus } from './customer-merge.entity.js';
import { CustomerMerges } from './customer-merges.repository.js';
import { MERGE_KEPT_FAILING, MERGE_NOT_PERMITTED } from './merging.errors.js';

/** What a worker does of a merge, in one transaction, so that nobody ever sees a half of it; the audit log names the merge. */
@Injectable()
export class MergeWork {
  constructor(
    private readonly work: UnitOfWork,
    private readonly merges: CustomerMerges,
    private readonly principals: Principals,
  ) {}

  /**
   * In the name of whoever wanted it last. What the business refuses by now is said with the merge; what may pass is tried
   * again.
   * @param status in which it waits for this
   */
  async perform(id: string, status: MergeStatus, body: (merge: CustomerMerge) => Promise<void>): Promise<void> {
    const wanted = async (): Promise<string> => (await this.merges.getForChange(id)).updatedBy;
    const person = await this.work.run(HOUSE, 'write', async () => this.principals.of(await wanted()));
    try {
      await this.within(id, () =>
        this.work.run(person ?? HOUSE, 'write', async () => {
          const merge = await this.merges.getForChange(id);
          if (merge.status !== status) return;
          await (this.isPermitted() ? body(merge) : this.end(merge, MERGE_NOT_PERMITTED));
        }),
      );
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error;
      await this.fail(id, status, error.code);
    }
  }

  async fail(id: string, status: MergeStatus, code = MERGE_KEPT_FAILING): Promise<void> {
    await this.within(id, () =>
      this.work.run(HOUSE, 'write', async () => {
        const merge = await this.merges.getForChange(id);
        if (merge.status === status) await this.end(merge, code);
      }),
    );
  }

  private within(id: string, body: () => Promise<void>): Promise<void> {
    return this.work.enclose(`merge-${id}`, body);
  }

  private isPermitted(): boolean {
    const { actor } = this.work;
    return actor !== HOUSE && mayDo(actor, 'customer.merge');
  }

  private async end(merge: CustomerMerge, code: string): Promise<void> {
    merge.fail(code);
    await this.merges.save(merge);
  }
}
