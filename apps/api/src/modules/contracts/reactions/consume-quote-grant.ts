import { Injectable } from '@nestjs/common';
import { Together } from '../../../platform/events/events.js';
import { Grants } from '../../approvals/index.js';
import { Commitments } from '../commitments.repository.js';
import { ContractSigned } from '../contracts.events.js';

/** A signed contract has used so much of what its quote was granted; beyond the rest, a further one needs an authority of its own. */
@Injectable()
export class ConsumeQuoteGrant {
  constructor(
    private readonly grants: Grants,
    private readonly commitments: Commitments,
  ) {}

  @Together(ContractSigned)
  async execute({ payload: { quoteId } }: ContractSigned): Promise<void> {
    if (quoteId === null) return;
    await this.grants.consume({ type: 'quote', id: quoteId }, () => this.commitments.signedOf(quoteId));
  }
}
