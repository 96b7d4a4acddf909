import { Injectable } from '@nestjs/common';
import { HOUSE, mayDo, type Principal } from '../../platform/access/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { JobInterrupted } from '../../platform/jobs/job.js';
import { Principals } from '../org/index.js';
import { HANDOVER_NOT_PERMITTED } from './handovers.errors.js';
import { Handovers } from './handovers.repository.js';

/** Work on a handover, a transaction at a time, in the name of whoever began it; the audit log names the handover. */
@Injectable()
export class HandoverChunks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly handovers: Handovers,
    private readonly principals: Principals,
  ) {}

  /** @param next does some of it and says whether there may be more */
  async untilDone(id: string, stopping: AbortSignal, next: () => Promise<boolean>): Promise<void> {
    const beginner = await this.beginnerOf(id);
    await this.work.enclose(operationOf(id), async () => {
      for (let more = true; more;) {
        if (stopping.aborted) throw new JobInterrupted();
        more = await this.work.run(beginner ?? HOUSE, 'write', next);
      }
    });
  }

  async asHouse(id: string, body: () => Promise<void>): Promise<void> {
    await this.work.enclose(operationOf(id), () => this.work.run(HOUSE, 'write', body));
  }

  /** Why whoever began it may not go on, or null. */
  refusal(): string | null {
    const { actor } = this.work;
    const may = actor !== HOUSE && (mayDo(actor, 'handover.run') || mayDo(actor, 'person.manage'));
    return may ? null : HANDOVER_NOT_PERMITTED;
  }

  private beginnerOf(id: string): Promise<Principal | null> {
    return this.work.run(HOUSE, 'read', async () => {
      const { begunBy, createdBy } = await this.handovers.show(id);
      return this.principals.of(begunBy ?? createdBy);
    });
  }
}

/** The name of the operation in the audit log, where a request has its id. */
export const operationOf = (id: string): string => `handover-${id}`;
