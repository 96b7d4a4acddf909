import { Injectable } from '@nestjs/common';
import { compareDates } from '@countersign/kernel';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { BodyIsInvalid } from '../../../platform/http/http.errors.js';
import type { SignatureDto } from '../contract.dto.js';
import { ContractSigned } from '../contracts.events.js';
import { Contracts } from '../contracts.repository.js';
import { SignedScan } from '../signed-scan.js';

/** 双方签订: the day both sides have signed, with the scan that proves it. */
@Injectable()
export class SignContract {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contracts: Contracts,
    private readonly scan: SignedScan,
    private readonly clock: Clock,
    private readonly events: EventBus,
  ) {}

  /** @throws ContractAwaitsAnotherStep, ScanIsMissing, BodyIsInvalid for a day that has not come */
  async execute(id: string, { signedOn, attachmentId }: SignatureDto): Promise<void> {
    if (compareDates(signedOn, this.clock.today()) > 0)
      throw new BodyIsInvalid({}, [{ pointer: '/signedOn', code: 'contract.signed_in_future' }]);
    const contract = await this.contracts.getForChange(id);
    await this.scan.mustBeOn(contract, attachmentId);
    contract.sign(signedOn, attachmentId, { by: this.work.principal.personId, at: this.clock.now() });
    await this.contracts.save(contract);
    const { quoteId, opportunityId, customerId } = contract;
    await this.events.publish(new ContractSigned({ contractId: id, quoteId, opportunityId, customerId, signedOn }));
  }
}
