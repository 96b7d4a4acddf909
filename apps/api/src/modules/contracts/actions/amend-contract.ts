import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { mustBeAllowed } from '../../../platform/http/allowance.js';
import { annotationsOf } from '../contract-annotations.js';
import { amendRefusal } from '../contract.can.js';
import { ContractDrafts } from '../contract-drafts.js';
import type { Contract } from '../contract.entity.js';
import { ContractParts } from '../contract-parts.repository.js';
import { ContractHasNewerRevision } from '../contracts.errors.js';
import { Contracts } from '../contracts.repository.js';

/** 变更: the next version of a contract, with its lines and words to begin with. What was approved stays as it is. */
@Injectable()
export class AmendContract {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contracts: Contracts,
    private readonly parts: ContractParts,
    private readonly drafts: ContractDrafts,
  ) {}

  /** @throws ContractNeedsNoAmendment, ContractIsSuperseded, ContractHasNewerRevision */
  async execute(id: string): Promise<string> {
    const contract = await this.contracts.getForChange(id);
    mustBeAllowed(amendRefusal(contract));
    if (await this.work.asHouse(() => this.contracts.next(id)))
      throw new ContractHasNewerRevision({ number: contract.label() });
    const clauses = (await this.parts.clauses(id)).map(({ key, title, text }) => ({ key, title, text }));
    const text = { templateId: contract.templateId, clauses };
    return this.drafts.begin(await this.parts.lines(id), text, nextOf(contract));
  }
}

function nextOf(contract: Contract) {
  const { number, quoteId, customerId, contactId, opportunityId, signingEntityId, currency, exchangeRate } = contract;
  const { priceListId, listTotal, netTotal, netExcludingTax, taxTotal, netTotalCny, ratio, worstRatio } = contract;
  const { worstLineId, margin, type, ownerId, departmentId, title, paymentTerms, milestones, startsOn, endsOn } =
    contract;
  return {
    ...{ number, revision: contract.revision + 1, previousId: contract.id, quoteId, customerId, contactId },
    ...{ opportunityId, signingEntityId, currency, exchangeRate, priceListId, listTotal, netTotal, netExcludingTax },
    ...{ taxTotal, netTotalCny, ratio, worstRatio, worstLineId, margin, type, ownerId, departmentId, title },
    ...{ paymentTerms, milestones, startsOn, endsOn, ...annotationsOf(contract) },
  };
}
