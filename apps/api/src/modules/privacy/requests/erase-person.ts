import { Injectable, Logger } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Job, JobGivenUp } from '../../../platform/jobs/job.js';
import { ERASE_JOB } from '../jobs.js';
import { CloseErasure } from './close-erasure.js';
import { Erasing } from './erasing.js';
import { LookThrough } from './look-through.js';
import { SubjectRequests } from './subject-requests.repository.js';

/**
 * Looks through everything once more, erases what two people decided in one transaction, and looks whether she is named
 * anywhere still. Whether it was begun before makes no difference: what is erased is not found again.
 */
@Injectable()
export class ErasePerson {
  private readonly logger = new Logger('privacy');

  constructor(
    private readonly work: UnitOfWork,
    private readonly requests: SubjectRequests,
    private readonly lookThrough: LookThrough,
    private readonly erasing: Erasing,
    private readonly closing: CloseErasure,
  ) {}

  @Job(ERASE_JOB)
  async execute({ requestId }: { requestId: string }, stopping: AbortSignal): Promise<void> {
    const request = await this.work.run(HOUSE, 'write', () => this.requests.getForChange(requestId));
    if (request.status !== 'erasing') return;
    const { identifiers, rows } = await this.lookThrough.execute(request, stopping);
    const circle = await this.work.run(HOUSE, 'read', () => this.closing.circleOf(request, rows));
    const files = await this.work.run(HOUSE, 'write', () => this.erasing.execute(request, rows, identifiers));
    const left = await this.lookThrough.remaining(identifiers, circle, stopping);
    await this.work.run(HOUSE, 'write', () => this.closing.execute(requestId, files, left.length));
    this.logger.log({ msg: 'erased what a person asked to have erased', request: request.number, left: left.length });
  }

  @JobGivenUp(ERASE_JOB)
  giveUp({ requestId }: { requestId: string }): Promise<void> {
    this.logger.error({ msg: 'could not erase what two people decided to erase', request: requestId });
    return Promise.resolve();
  }
}
