import { CURRENCIES, type Currency } from '../../platform/http/money.dto.js';
import {
  ChoiceField,
  DateField,
  IdField,
  NestedListField,
  NumberField,
  ObjectField,
  TextField,
} from '../../platform/http/fields.js';
import { ShownRouteField } from '../approvals/index.js';
import { LineDto, MilestoneDto } from './line.dto.js';

export class NewQuoteDto {
  @IdField({ describe: 'The opportunity it is for; customer and contact follow from it' })
  opportunityId: string;

  @TextField({ describe: "Title; the opportunity's name without it", min: 1, max: 120, optional: true })
  title?: string;

  @IdField({
    describe: "Whom it is addressed to; the opportunity's primary contact without it",
    optional: true,
    nullable: true,
  })
  contactId?: string | null;

  @IdField({ describe: 'Which of our companies offers; the first one without it', optional: true })
  signingEntityId?: string;

  @ChoiceField(CURRENCIES, { describe: 'Currency of all its prices; renminbi without it', optional: true })
  currency?: Currency;

  @TextField({ describe: 'Payment terms (付款方式)', max: 1000, optional: true })
  paymentTerms?: string;

  @NestedListField(() => MilestoneDto, {
    describe: 'Payments; their shares add up to 10000, or there are none',
    max: 20,
    optional: true,
  })
  milestones?: MilestoneDto[];

  @DateField({ describe: 'Last day it may be accepted; thirty days from now without it', optional: true })
  validUntil?: string;

  @TextField({ describe: 'Why a quote is needed for a customer nobody has met', max: 1000, optional: true })
  justification?: string;

  @TextField({ describe: 'For colleagues; never printed', max: 2000, optional: true })
  note?: string;

  @NestedListField(() => LineDto, { describe: 'Its lines, in order', max: 200 })
  lines: LineDto[];

  @NumberField()
  number?: string | null;
}

export class ChangeQuoteDto {
  @TextField({ describe: 'Title', min: 1, max: 120, optional: true })
  title?: string;

  @IdField({ describe: 'Whom it is addressed to', optional: true, nullable: true })
  contactId?: string | null;

  @IdField({ describe: 'Which of our companies offers', optional: true })
  signingEntityId?: string;

  @ChoiceField(CURRENCIES, { describe: 'Currency; a change needs the lines in the new one', optional: true })
  currency?: Currency;

  @TextField({ describe: 'Payment terms', max: 1000, optional: true })
  paymentTerms?: string;

  @NestedListField(() => MilestoneDto, { describe: 'Payments; replaces all of them', max: 20, optional: true })
  milestones?: MilestoneDto[];

  @DateField({ describe: 'Last day it may be accepted', optional: true })
  validUntil?: string;

  @TextField({ describe: 'Why a quote is needed for a customer nobody has met', max: 1000, optional: true })
  justification?: string;

  @TextField({ describe: 'For colleagues; never printed', max: 2000, optional: true })
  note?: string;

  @NestedListField(() => LineDto, { describe: 'Its lines; replaces all of them', max: 200, optional: true })
  lines?: LineDto[];

  @ObjectField({ describe: "The installation's own fields", optional: true })
  custom?: Record<string, unknown>;
}

export class SubmitQuoteDto {
  @TextField({ describe: 'For those who decide', max: 500, optional: true })
  note?: string;

  @ShownRouteField()
  shownRoute?: string[];
}
