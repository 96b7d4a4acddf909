import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { mustBeAllowed } from '../../../platform/http/allowance.js';
import { BodyIsInvalid } from '../../../platform/http/http.errors.js';
import { Grants } from '../../approvals/index.js';
import { reviewRefusal } from '../contract.can.js';
import type { ReviewDto } from '../contract.dto.js';
import { Contracts } from '../contracts.repository.js';

/** 商务评审: lets an approved contract go on to the seal, or sends it back, and then its approval no longer stands. */
@Injectable()
export class ReviewContract {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contracts: Contracts,
    private readonly grants: Grants,
    private readonly clock: Clock,
  ) {}

  /** @throws ContractAwaitsAnotherStep, ReviewerIsOwner, BodyIsInvalid */
  async execute(id: string, { decision, opinion = '' }: ReviewDto): Promise<void> {
    if (decision === 'return' && opinion.trim() === '')
      throw new BodyIsInvalid({}, [{ pointer: '/opinion', code: 'field.required' }]);
    const contract = await this.contracts.getForChange(id);
    const by = this.work.principal.personId;
    mustBeAllowed(reviewRefusal(contract, by));
    contract.review(decision, opinion, { by, at: this.clock.now() });
    await this.contracts.save(contract);
    if (decision === 'return') await this.grants.invalidate({ type: 'contract', id });
  }
}
