import { hashOf } from '@countersign/approval-engine';
import { Money } from '@countersign/kernel';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Approvals, type OpenRequest } from '../../approvals/index.js';
import { ContractFacts, type Assessed } from '../contract-facts.js';
import type { Contract } from '../contract.entity.js';
import type { ContractRow } from '../contract.row.js';
import { ContractPurposes } from '../purposes.js';
import { SubmittedContracts } from '../submitted-contracts.js';

/** 提交: freezes the contract as it is and puts exactly that up for approval. */
@Injectable()
export class SubmitContract {
  constructor(
    private readonly submitted: SubmittedContracts,
    private readonly assess: ContractFacts,
    private readonly purposes: ContractPurposes,
    private readonly approvals: Approvals,
    private readonly clock: Clock,
  ) {}

  /** @throws ContractIsClosed, ContractHasNoLines, ContractIsUnpriced, refusals of the approval */
  async execute(id: string, note = '', shown?: readonly string[]): Promise<void> {
    await this.approvals.hold({ type: 'contract', id });
    const { contract, row, lines, clauses, deal, substance } = await this.submitted.load(id);
    const assessed = await this.assess.submitted(deal, clauses);
    const snapshot = this.submitted.snapshot({ row, lines, clauses }, assessed.standing);
    contract.submit(lines, hashOf(snapshot), this.clock.now());
    await this.submitted.save(contract);
    await this.putUp(contract, row, assessed, { snapshot, substance, note, shown });
  }

  private async putUp(
    contract: Contract,
    row: ContractRow,
    { facts, standing }: Assessed,
    { snapshot, ...put }: Pick<OpenRequest, 'substance' | 'note' | 'shown'> & { readonly snapshot: object },
  ): Promise<void> {
    const { id, title, version, ownerId, previousId } = contract;
    await this.approvals.open({
      purpose: await this.purposes.of(contract),
      ownerId,
      subject: { type: 'contract', id, title, number: contract.label(), version, snapshot },
      ...(previousId ? { carries: { type: 'contract', id: previousId } } : {}),
      facts,
      summary: {
        amount: Money.of(row.netTotal, row.currency).toJSON(),
        ratio: row.worstRatio,
        customerName: standing.name || row.customerName,
      },
      ...put,
    });
  }
}
