import { Injectable } from '@nestjs/common';
import { Seeds, type Seed } from '../../../platform/seeds/seeds.js';
import { DecideInDemo } from '../../approvals/index.js';
import { DemoStaff } from '../../org/index.js';
import { CreateQuote } from '../actions/create-quote.js';
import { SubmitQuote } from '../actions/submit-quote.js';
import { DemoOfferings } from './demo-offerings.js';
import { DEMO_MILESTONES, DEMO_OFFERS, DEMO_PAYMENT_TERMS, type DemoOffer } from './demo-offers.js';

/** Quotes of both departments in every state, each written, submitted and decided by the people whose work it is. */
@Injectable()
@Seeds('demo', 5.1)
export class DemoQuotes implements Seed {
  constructor(
    private readonly staff: DemoStaff,
    private readonly offerings: DemoOfferings,
    private readonly createQuote: CreateQuote,
    private readonly submitQuote: SubmitQuote,
    private readonly decide: DecideInDemo,
  ) {}

  async execute(): Promise<void> {
    for (const offer of DEMO_OFFERS) {
      const id = await this.write(offer);
      for (const [login, decision, reason] of offer.verdicts ?? []) {
        await this.decide.execute({ type: 'quote', id }, await this.staff.idOf(login), { decision, reason });
      }
    }
  }

  private async write(offer: DemoOffer): Promise<string> {
    const deal = await this.offerings.deal(offer.deal);
    const lines = await this.offerings.lines(offer);
    const terms = { paymentTerms: DEMO_PAYMENT_TERMS, milestones: DEMO_MILESTONES };
    return this.staff.as(deal.owner, async () => {
      const id = await this.createQuote.execute({ opportunityId: deal.id, ...terms, lines });
      if (offer.submitted) await this.submitQuote.execute(id, offer.submitted);
      return id;
    });
  }
}
