import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { AuditVerifications, type AuditVerification } from './audit-verifications.repository.js';
import type { KeptRoot } from './check-chain.js';
import { LOG_VERIFICATION_JOB } from './verify-log.js';

/** Asks the worker to check the whole log; while one check is under way, that one is the answer. */
@Injectable()
export class RequestLogVerification {
  constructor(
    private readonly work: UnitOfWork,
    private readonly verifications: AuditVerifications,
    private readonly jobs: Jobs,
  ) {}

  execute(kept: KeptRoot | null): Promise<AuditVerification | null> {
    const { personId } = this.work.principal;
    return this.work.asHouse(async () => {
      const last = await this.verifications.last();
      if (last?.status === 'queued' || last?.status === 'running') return last;
      await this.jobs.ask(LOG_VERIFICATION_JOB, { verificationId: await this.verifications.queue(personId, kept) });
      return this.verifications.last();
    });
  }
}
