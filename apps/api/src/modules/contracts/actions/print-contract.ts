import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { mustBeAllowed } from '../../../platform/http/allowance.js';
import { Parties } from '../../catalog/index.js';
import { CustomerStanding } from '../../quotes/index.js';
import { supersededRefusal } from '../contract.can.js';
import { ContractParts } from '../contract-parts.repository.js';
import { Contracts } from '../contracts.repository.js';
import { paperView, type PaperView } from '../paper.view.js';

/** The paper both sides sign. */
@Injectable()
export class PrintContract {
  constructor(
    private readonly contracts: Contracts,
    private readonly parts: ContractParts,
    private readonly parties: Parties,
    private readonly standing: CustomerStanding,
  ) {}

  /** @throws RowIsMissing, ContractIsSuperseded */
  async execute(id: string): Promise<PaperView> {
    const row = await this.contracts.show(id);
    mustBeAllowed(supersededRefusal(row));
    const [lines, clauses] = [await this.parts.lines(id), await this.parts.clauses(id)];
    const seller = await this.parties.signingEntity(row.signingEntityId);
    if (!seller) throw new RowIsMissing({ type: 'signing_entity', id: row.signingEntityId });
    const { creditCode } = await this.standing.of(row.customerId);
    return paperView({ row, lines, clauses, seller, creditCode });
  }
}
