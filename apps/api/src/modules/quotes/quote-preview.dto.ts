import { ApiProperty } from '@nestjs/swagger';
import { AmountsOf } from '../../platform/http/amount-views.js';
import { BooleanField, IntegerField, NestedField, NestedListField, TextField } from '../../platform/http/fields.js';
import { RoutePreviewView } from '../approvals/index.js';
import { LineView } from './line.view.js';
import { TotalsView } from './quote.view.js';

/** An amount while it is being typed. */
export class TypedMoneyDto {
  @TextField({ describe: 'Whatever has been typed so far', max: 30, optional: true })
  amount?: string;

  @TextField({ describe: 'Currency', max: 3, optional: true })
  currency?: string;
}

/** A line while it is being typed; one that cannot be counted yet is left out of the answer. */
export class TypedLineDto {
  @TextField({ describe: 'Product', max: 36, optional: true, nullable: true })
  productId?: string | null;

  @TextField({ describe: 'Quantity', max: 30, optional: true, nullable: true })
  quantity?: string | null;

  @NestedField(() => TypedMoneyDto, { describe: 'Net price per unit, including tax', optional: true, nullable: true })
  netPrice?: TypedMoneyDto | null;

  @TextField({ describe: 'What it is', max: 1000, optional: true, nullable: true })
  description?: string | null;

  @BooleanField({ describe: 'Given free of charge', optional: true })
  gift?: boolean;
}

export class TypedMilestoneDto {
  @TextField({ describe: 'Name', max: 60, optional: true })
  name?: string;

  @IntegerField({ describe: 'Share in basis points', min: 0, max: 10_000, optional: true, nullable: true })
  percent?: number | null;

  @TextField({ describe: 'When it is due', max: 200, optional: true })
  dueRule?: string;
}

/** The body of a new quote while it is being typed: every part may be missing or half written. */
export class QuotePreviewDto {
  @TextField({
    describe: 'The quote that is being changed, for the price list and rate it froze',
    max: 36,
    optional: true,
    nullable: true,
  })
  quoteId?: string | null;

  @TextField({ describe: 'The opportunity it is for', max: 36, optional: true, nullable: true })
  opportunityId?: string | null;

  @TextField({ describe: 'Title', max: 120, optional: true, nullable: true })
  title?: string | null;

  @TextField({ describe: 'Whom it is addressed to', max: 36, optional: true, nullable: true })
  contactId?: string | null;

  @TextField({ describe: 'Which of our companies offers', max: 36, optional: true, nullable: true })
  signingEntityId?: string | null;

  @TextField({ describe: 'Currency; renminbi without it', max: 3, optional: true, nullable: true })
  currency?: string | null;

  @TextField({ describe: 'Payment terms', max: 1000, optional: true, nullable: true })
  paymentTerms?: string | null;

  @NestedListField(() => TypedMilestoneDto, { describe: 'Payments', max: 20, optional: true })
  milestones?: TypedMilestoneDto[];

  @TextField({ describe: 'Last day it may be accepted', max: 10, optional: true, nullable: true })
  validUntil?: string | null;

  @TextField({ describe: 'Why it is needed for a customer nobody has met', max: 1000, optional: true, nullable: true })
  justification?: string | null;

  @TextField({ describe: 'For colleagues', max: 2000, optional: true, nullable: true })
  note?: string | null;

  @NestedListField(() => TypedLineDto, { describe: 'Its lines so far', max: 200, optional: true })
  lines?: TypedLineDto[];
}

@AmountsOf('quote.amounts')
export class QuotePreviewView {
  @ApiProperty({
    type: [LineView],
    description: 'The lines that can be counted already; position is the place in the body, from 1',
  })
  lines: LineView[];

  @ApiProperty({ type: TotalsView, description: 'What those lines come to' })
  totals: TotalsView;

  @ApiProperty({ type: RoutePreviewView, description: 'Who would have to approve it, and why' })
  route: RoutePreviewView;
}
