import { Injectable } from '@nestjs/common';
import type { Locale } from '../../platform/http/locale.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ReadApproval } from './actions/read-approval.js';
import { approvalView } from './approval-detail.js';
import type { ApprovalView } from './approval-detail.view.js';
import { ApprovalSubjects } from './approval-subjects.js';

/** One approval for the person of the request, in her language. */
@Injectable()
export class ShowApproval {
  constructor(
    private readonly work: UnitOfWork,
    private readonly read: ReadApproval,
    private readonly subjects: ApprovalSubjects,
  ) {}

  async execute(id: string, locale: Locale): Promise<ApprovalView> {
    const record = await this.read.execute(id);
    return approvalView(record, this.work.principal, this.subjects.find(record.entity.subjectType), locale);
  }
}
