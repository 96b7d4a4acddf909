import { addDays } from '@countersign/kernel';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { DemoStaff } from '../../org/index.js';
import { CreateContract } from '../actions/create-contract.js';
import { SubmitContract } from '../actions/submit-contract.js';
import { fillText } from '../standard-text.js';
import type { DemoPaper } from './demo-papers.js';
import { SALES_CONTRACT, SALES_CONTRACT_CLAUSES } from './sales-contract.js';

const DELIVERY_DAYS = '20';
const DAYS_IN_FORCE = 365;

/** Contracts of the demo company as their salespeople write and submit them: the standard text, its blanks filled in. */
@Injectable()
export class DemoDrafting {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly staff: DemoStaff,
    private readonly createContract: CreateContract,
    private readonly submitContract: SubmitContract,
  ) {}

  /** @returns the contract, and the day both sides will have signed it, where they have */
  async submitted(paper: DemoPaper): Promise<{ id: string; signedOn: string | null }> {
    const { quoteId, templateId, owner } = await this.basis(paper);
    const signedOn = paper.signedDaysAgo === undefined ? null : addDays(this.clock.today(), -paper.signedDaysAgo);
    const endsOn = signedOn && addDays(signedOn, DAYS_IN_FORCE);
    const typed = { startsOn: signedOn, endsOn, clauses: filledIn() };
    return this.staff.as(owner, async () => {
      const id = await this.createContract.execute({ quoteId, templateId, ...typed });
      await this.submitContract.execute(id, paper.note);
      return { id, signedOn };
    });
  }

  private async basis({ deal }: DemoPaper): Promise<{ quoteId: string; templateId: string; owner: string }> {
    const [basis] = await this.work.manager.query<{ quoteId: string; templateId: string; owner: string }[]>(
      `SELECT q.id AS "quoteId", t.id AS "templateId", p.login AS owner
       FROM opportunities o JOIN quotes q ON q.opportunity_id = o.id JOIN people p ON p.id = q.owner_id, contract_templates t
       WHERE o.name = $1 AND t.code = $2 AND t.version_number = $3`,
      [deal, SALES_CONTRACT.code, SALES_CONTRACT.versionNumber],
    );
    if (!basis) throw new Error(`the demo company has no quote for ${deal}`);
    return basis;
  }
}

function filledIn(): { key: string; text: string }[] {
  const delivery = SALES_CONTRACT_CLAUSES.filter(({ key }) => key === 'delivery');
  return delivery.map(({ key, text }) => ({ key, text: fillText(text, { deliveryDays: DELIVERY_DAYS }) }));
}
