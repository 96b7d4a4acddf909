import { hashOf, type Facts } from '@countersign/approval-engine';
import { Money } from '@countersign/kernel';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { BodyIsInvalid } from '../../../platform/http/http.errors.js';
import { Approvals } from '../../approvals/index.js';
import type { Standing } from '../customer-standing.js';
import { QuoteFacts } from '../quote-facts.js';
import type { Quote } from '../quote.entity.js';
import type { QuoteLine } from '../quote-line.entity.js';
import type { QuoteRow } from '../quote.row.js';
import { quoteEnvelope, quoteSnapshot, substanceOf } from '../quote-snapshot.js';
import { JustificationIsRequired } from '../quotes.errors.js';
import { Quotes } from '../quotes.repository.js';

export const QUOTE_PURPOSE = 'quote.discount';

interface Frozen {
  readonly row: QuoteRow;
  readonly lines: readonly QuoteLine[];
  readonly standing: Standing;
  readonly facts: Facts;
  readonly snapshot: object;
}

/** 提交: freezes the quote as it is and puts exactly that up for approval. */
@Injectable()
export class SubmitQuote {
  constructor(
    private readonly quotes: Quotes,
    private readonly assess: QuoteFacts,
    private readonly approvals: Approvals,
    private readonly clock: Clock,
  ) {}

  /** @throws QuoteIsClosed, QuoteHasNoLines, QuoteIsUnpriced, JustificationIsRequired, refusals of the approval */
  async execute(id: string, note = '', shown?: readonly string[]): Promise<void> {
    await this.approvals.hold({ type: 'quote', id });
    const quote = await this.quotes.getForChange(id);
    const [row, lines] = await Promise.all([this.quotes.show(id), this.quotes.lines(id)]);
    const productIds = lines.map(({ productId }) => productId);
    const { facts, standing } = await this.assess.submitted({ ...row, productIds });
    const snapshot = quoteSnapshot(row, lines, standing);
    quote.submit(lines, hashOf(snapshot), this.clock.now());
    this.mustBeReady(row, standing);
    await this.quotes.save(quote);
    await this.putUp(quote, { row, lines, standing, facts, snapshot }, { note, shown });
  }

  private mustBeReady(row: QuoteRow, { inCrm, met, name }: Standing): void {
    if (row.validUntil < this.clock.today()) {
      throw new BodyIsInvalid({}, [{ pointer: '/validUntil', code: 'quote.valid_until_past' }]);
    }
    if (inCrm && !met && row.justification.trim() === '') {
      throw new JustificationIsRequired({ customer: name }, [{ pointer: '/justification', code: 'field.required' }]);
    }
  }

  private async putUp(
    quote: Quote,
    { row, lines, standing, facts, snapshot }: Frozen,
    { note, shown }: { note: string; shown: readonly string[] | undefined },
  ): Promise<void> {
    await this.approvals.open({
      purpose: QUOTE_PURPOSE,
      ownerId: quote.ownerId,
      subject: {
        type: 'quote',
        id: quote.id,
        title: quote.title,
        number: quote.label(),
        version: quote.version,
        snapshot,
      },
      ...(quote.previousId ? { carries: { type: 'quote', id: quote.previousId } } : {}),
      facts,
      envelope: quoteEnvelope(row, lines, row.validUntil),
      substance: substanceOf(row, lines, row.validUntil),
      summary: {
        amount: Money.of(row.netTotal, row.currency).toJSON(),
        ratio: row.worstRatio,
        customerName: standing.name,
      },
      note,
      shown,
    });
  }
}
