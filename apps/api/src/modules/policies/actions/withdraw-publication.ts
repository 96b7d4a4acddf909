import { Injectable } from '@nestjs/common';
import { Approvals } from '../../approvals/index.js';
import { NoPublicationIsUnderWay } from '../policies.errors.js';
import { PolicyBook } from '../policy-book.repository.js';
import { POLICY_SUBJECT } from '../publication.js';
import { Publications } from '../publications.repository.js';

/** Takes back what its proposer no longer wants published; the draft stays. */
@Injectable()
export class WithdrawPublication {
  constructor(
    private readonly book: PolicyBook,
    private readonly publications: Publications,
    private readonly approvals: Approvals,
  ) {}

  /** @throws NoPublicationIsUnderWay, `approval.not_the_submitter` and other refusals of the engine */
  async execute(code: string): Promise<void> {
    const policy = await this.book.get(code);
    const open = await this.publications.open(policy.id);
    if (!open) throw new NoPublicationIsUnderWay({ code });
    await this.approvals.withdraw({ type: POLICY_SUBJECT, id: open.id });
  }
}
