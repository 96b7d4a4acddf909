import { Injectable } from '@nestjs/common';
import { Approvals } from '../../approvals/index.js';
import { ContractIsNotInApproval } from '../contracts.errors.js';
import { Contracts } from '../contracts.repository.js';

/** 撤回: the approval ends, and its end opens the contract again (see OnContractApproval). */
@Injectable()
export class WithdrawContract {
  constructor(
    private readonly contracts: Contracts,
    private readonly approvals: Approvals,
  ) {}

  /** @throws ContractIsNotInApproval, approval.not_the_submitter, approval.too_late_to_withdraw */
  async execute(id: string): Promise<void> {
    const { status, number } = await this.contracts.get(id);
    const isLive = (await this.approvals.liveInstanceOf({ type: 'contract', id })) !== null;
    if (!isLive) throw new ContractIsNotInApproval({ number, status });
    await this.approvals.withdraw({ type: 'contract', id });
  }
}
