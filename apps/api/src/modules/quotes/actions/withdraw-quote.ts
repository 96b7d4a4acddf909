import { Injectable } from '@nestjs/common';
import { Approvals } from '../../approvals/index.js';
import { QuoteIsNotInApproval } from '../quotes.errors.js';
import { Quotes } from '../quotes.repository.js';

/** 撤回: the approval ends, and its end opens the quote again (see OnQuoteApproval). */
@Injectable()
export class WithdrawQuote {
  constructor(
    private readonly quotes: Quotes,
    private readonly approvals: Approvals,
  ) {}

  /** @throws QuoteIsNotInApproval, approval.not_the_submitter, approval.too_late_to_withdraw */
  async execute(id: string): Promise<void> {
    const quote = await this.quotes.get(id);
    const { status } = quote;
    if (status !== 'in_approval' && status !== 'returned')
      throw new QuoteIsNotInApproval({ number: quote.label(), status });
    await this.approvals.withdraw({ type: 'quote', id });
  }
}
