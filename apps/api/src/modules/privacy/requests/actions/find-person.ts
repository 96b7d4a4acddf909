import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../../platform/access/principal.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { Job, JobGivenUp } from '../../../../platform/jobs/job.js';
import { FIND_JOB } from '../../jobs.js';
import { LookThrough } from '../look-through.js';
import type { SubjectRequest } from '../subject-request.entity.js';
import { SubjectRequests } from '../subject-requests.repository.js';

/** Finds what is held on the person of a request. Begun again it begins anew. */
@Injectable()
export class FindPerson {
  constructor(
    private readonly work: UnitOfWork,
    private readonly requests: SubjectRequests,
    private readonly lookThrough: LookThrough,
  ) {}

  @Job(FIND_JOB)
  async execute({ requestId }: { requestId: string }, stopping: AbortSignal): Promise<void> {
    const request = await this.stand(requestId, { search: 'running' });
    if (!request) return;
    const { records } = await this.lookThrough.execute(request, stopping);
    await this.stand(requestId, { search: 'done', records }, true);
  }

  @JobGivenUp(FIND_JOB)
  async giveUp({ requestId }: { requestId: string }): Promise<void> {
    await this.stand(requestId, { search: 'failed' });
  }

  /** Null where nobody waits for it any more. */
  private stand(id: string, how: Partial<SubjectRequest>, isFound = false): Promise<SubjectRequest | null> {
    return this.work.run(HOUSE, 'write', async () => {
      const request = await this.requests.getForChange(id);
      if (request.status !== 'open') return null;
      return this.requests.save(Object.assign(request, how, isFound ? { searchedAt: this.work.now } : {}));
    });
  }
}
