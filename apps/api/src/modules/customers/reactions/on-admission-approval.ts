import { Injectable } from '@nestjs/common';
import { Together } from '../../../platform/events/events.js';
import { ApprovalFinished, ApprovalReturned } from '../../approvals/index.js';
import { ADMISSION_PURPOSE } from '../customer-admission.js';
import type { Admission } from '../customer.entity.js';
import { Customers } from '../customers.repository.js';

const BECOMES = { approved: 'accepted', rejected: 'rejected', withdrawn: 'unreviewed' } as const;

/** What the end of its review, or its return, makes of a customer; in the transaction of the decision. */
@Injectable()
export class OnAdmissionApproval {
  constructor(private readonly customers: Customers) {}

  @Together(ApprovalFinished)
  async finished({ payload: { purpose, subjectId, outcome } }: ApprovalFinished): Promise<void> {
    if (purpose === ADMISSION_PURPOSE) await this.becomes(subjectId, BECOMES[outcome]);
  }

  @Together(ApprovalReturned)
  async returned({ payload: { purpose, subjectId } }: ApprovalReturned): Promise<void> {
    if (purpose === ADMISSION_PURPOSE) await this.becomes(subjectId, 'returned');
  }

  /** A review from before it was kept with the customer makes no difference to one that counts already. */
  private async becomes(id: string, admission: Admission): Promise<void> {
    const customer = await this.customers.getForChange(id);
    if (customer.admission === 'accepted') return;
    customer.admission = admission;
    await this.customers.save(customer);
  }
}
