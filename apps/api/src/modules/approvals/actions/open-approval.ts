import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ApprovalInstance } from '../approval-instance.entity.js';
import { ApprovalInstances } from '../approval-instances.repository.js';
import type { OpenRequest } from '../open-request.js';
import { SubmitAgain } from './submit-again.js';
import { SubmitFirst } from './submit-first.js';

/** 提交: a first submission opens an approval; after a return the corrected subject goes into another round of the same one. */
@Injectable()
export class OpenApproval {
  constructor(
    private readonly work: UnitOfWork,
    private readonly instances: ApprovalInstances,
    private readonly submitFirst: SubmitFirst,
    private readonly submitAgain: SubmitAgain,
  ) {}

  /** @returns the approval as it stands: it is finished already where the policy asks nobody */
  execute(request: OpenRequest): Promise<ApprovalInstance> {
    return this.work.asHouse(async () => {
      const live = await this.instances.liveForChange(request.subject, request.purpose);
      // Two copies of one request: the second looks for the first only once it is written, even if it is over by then.
      if (!live) await this.instances.waitFor(request.subject);
      const earlier = await this.instances.openedBy(request.subject, request.idempotencyKey);
      if (earlier) return this.instances.get(earlier);
      if (live) await this.submitAgain.execute(live, request);
      return this.instances.get(live?.id ?? (await this.submitFirst.execute(request)));
    });
  }
}
