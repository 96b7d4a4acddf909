import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Verifications, type Verification } from '../verifications.repository.js';
import { VERIFICATION_JOB } from './verify-evidence.js';

/** Asks the worker to check the whole database; while one check is under way, that one is the answer. */
@Injectable()
export class RequestVerification {
  constructor(
    private readonly work: UnitOfWork,
    private readonly verifications: Verifications,
    private readonly jobs: Jobs,
  ) {}

  execute(): Promise<Verification | null> {
    const { personId } = this.work.principal;
    return this.work.asHouse(async () => {
      const last = await this.verifications.last();
      if (last?.status === 'queued' || last?.status === 'running') return last;
      await this.jobs.ask(VERIFICATION_JOB, { verificationId: await this.verifications.queue(personId) });
      return this.verifications.last();
    });
  }
}
