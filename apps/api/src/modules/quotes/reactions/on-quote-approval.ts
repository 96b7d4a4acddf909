import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { Together } from '../../../platform/events/events.js';
import { ApprovalFinished, ApprovalReturned, ApprovalRevoked, Grants } from '../../approvals/index.js';
import type { Quote } from '../quote.entity.js';
import { QuoteHasExpired } from '../quotes.errors.js';
import { QuoteApproved } from '../quotes.events.js';
import { Quotes } from '../quotes.repository.js';

/** What the end of an approval, or its return, makes of the quote; in the transaction of the decision. */
@Injectable()
export class OnQuoteApproval {
  constructor(
    private readonly quotes: Quotes,
    private readonly grants: Grants,
    private readonly clock: Clock,
    private readonly events: EventBus,
  ) {}

  @Together(ApprovalFinished)
  async finished({ payload: { subjectType, subjectId, outcome } }: ApprovalFinished): Promise<void> {
    if (subjectType !== 'quote') return;
    const quote = await this.quotes.getForChange(subjectId);
    if (outcome === 'approved') this.mustBeValid(quote);
    quote.decided(outcome, this.clock.now());
    await this.quotes.save(quote);
    if (outcome !== 'approved') return;
    await this.supersede(quote.previousId);
    await this.events.publish(new QuoteApproved({ quoteId: quote.id, opportunityId: quote.opportunityId }));
  }

  @Together(ApprovalReturned)
  async returned({ payload: { subjectType, subjectId } }: ApprovalReturned): Promise<void> {
    if (subjectType !== 'quote') return;
    const quote = await this.quotes.getForChange(subjectId);
    quote.decided('returned', this.clock.now());
    await this.quotes.save(quote);
  }

  @Together(ApprovalRevoked)
  async revoked({ payload: { subjectType, subjectId } }: ApprovalRevoked): Promise<void> {
    if (subjectType !== 'quote') return;
    const quote = await this.quotes.getForChange(subjectId);
    quote.revoked(this.clock.now());
    await this.quotes.save(quote);
  }

  /** Nobody can approve what could no longer be accepted. */
  private mustBeValid(quote: Quote): void {
    const { validUntil } = quote;
    if (validUntil < this.clock.today()) throw new QuoteHasExpired({ number: quote.label(), validUntil });
  }

  /** Once a revision is approved, the one before can neither be sent nor become a contract. */
  private async supersede(previousId: string | null): Promise<void> {
    if (previousId === null) return;
    const previous = await this.quotes.getForChange(previousId);
    if (previous.status !== 'approved') return;
    previous.status = 'superseded';
    await this.quotes.save(previous);
    await this.grants.invalidate({ type: 'quote', id: previousId });
  }
}
