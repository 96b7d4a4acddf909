import { Injectable } from '@nestjs/common';
import { Seeds, type Seed } from '../../../platform/seeds/seeds.js';
import { DecideInDemo } from '../../approvals/index.js';
import { DemoStaff } from '../../org/index.js';
import { ReviewContract } from '../actions/review-contract.js';
import { DemoCompletion } from './demo-completion.js';
import { DemoDrafting } from './demo-drafting.js';
import { DEMO_PAPERS, type DemoPaper } from './demo-papers.js';

/** Contracts from approved quotes: some signed over the last months, some still with those who decide, review or file. */
@Injectable()
@Seeds('demo', 6.1)
export class DemoContracts implements Seed {
  constructor(
    private readonly staff: DemoStaff,
    private readonly drafting: DemoDrafting,
    private readonly decide: DecideInDemo,
    private readonly reviewContract: ReviewContract,
    private readonly completion: DemoCompletion,
  ) {}

  async execute(): Promise<void> {
    for (const paper of DEMO_PAPERS) {
      const { id, signedOn } = await this.drafting.submitted(paper);
      for (const [login, decision, reason] of paper.verdicts) {
        const opinion = decision === 'advise' ? 'favourable' : undefined;
        await this.decide.execute({ type: 'contract', id }, await this.staff.idOf(login), {
          decision,
          reason,
          opinion,
        });
      }
      await this.staff.as('business', () => this.complete(id, paper, signedOn));
    }
  }

  private async complete(id: string, { reviewed, filedAt }: DemoPaper, signedOn: string | null): Promise<void> {
    if (reviewed) await this.reviewContract.execute(id, { decision: 'pass', opinion: reviewed });
    if (signedOn) await this.completion.sign(id, signedOn);
    if (filedAt) await this.completion.file(id, filedAt);
  }
}
