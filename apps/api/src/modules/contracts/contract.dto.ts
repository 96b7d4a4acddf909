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
import { CONTRACT_TYPES, type ContractType } from './contract-type.js';
import { LineDto, MilestoneDto } from '../quotes/index.js';

const KEY = /^[a-z][a-z0-9-]{0,39}$/;

export class ClauseDto {
  @TextField({
    describe: "Key of one of the template's clauses, or of one that is added",
    min: 1,
    max: 40,
    pattern: KEY,
    example: 'payment',
  })
  key: string;

  @TextField({ describe: 'Its words; blanks of the template may be filled in', max: 8000 })
  text: string;

  @TextField({ describe: 'Title of a clause that is added', min: 1, max: 80, optional: true })
  title?: string;
}

export class NewContractDto {
  @IdField({ describe: 'The approved quote it is made from' })
  quoteId: string;

  @IdField({ describe: 'The company text it begins with' })
  templateId: string;

  @TextField({ describe: "Title; the quote's without it", min: 1, max: 120, optional: true })
  title?: string;

  @ChoiceField(CONTRACT_TYPES, {
    describe: 'What is promised; without it what the lines say: goods, services, or both',
    optional: true,
  })
  type?: ContractType;

  @TextField({ describe: "Payment terms; the quote's without it", max: 1000, optional: true })
  paymentTerms?: string;

  @NestedListField(() => MilestoneDto, { describe: "Payments; the quote's without it", max: 20, optional: true })
  milestones?: MilestoneDto[];

  @DateField({ describe: 'First day', optional: true, nullable: true })
  startsOn?: string | null;

  @DateField({ describe: 'Last day', optional: true, nullable: true })
  endsOn?: string | null;

  @NestedListField(() => ClauseDto, {
    describe: 'Clauses whose words differ from the template’s, or are added',
    max: 60,
    optional: true,
  })
  clauses?: ClauseDto[];

  @NumberField()
  number?: string | null;
}

export class ChangeContractDto {
  @TextField({ describe: 'Title', min: 1, max: 120, optional: true })
  title?: string;

  @ChoiceField(CONTRACT_TYPES, { describe: 'What is promised: goods, services, or both made into one', optional: true })
  type?: ContractType;

  @IdField({ describe: 'Who signs or receives it at the customer', optional: true, nullable: true })
  contactId?: string | null;

  @IdField({ describe: 'Which of our companies signs', optional: true })
  signingEntityId?: string;

  @TextField({ describe: 'Payment terms', max: 1000, optional: true })
  paymentTerms?: string;

  @NestedListField(() => MilestoneDto, { describe: 'Payments; replaces all of them', max: 20, optional: true })
  milestones?: MilestoneDto[];

  @DateField({ describe: 'First day', optional: true, nullable: true })
  startsOn?: string | null;

  @DateField({ describe: 'Last day', optional: true, nullable: true })
  endsOn?: string | null;

  @TextField({ describe: 'For colleagues; never printed', max: 2000, optional: true })
  note?: string;

  @NestedListField(() => LineDto, { describe: 'Its lines; replaces all of them', max: 200, optional: true })
  lines?: LineDto[];

  @NestedListField(() => ClauseDto, {
    describe: 'Clauses to change or to add, by key; the others stay',
    max: 60,
    optional: true,
  })
  clauses?: ClauseDto[];

  @ObjectField({ describe: "The installation's own fields", optional: true })
  custom?: Record<string, unknown>;
}

export class AnnotateContractDto {
  @TextField({ describe: 'For colleagues; no part of what is approved or printed', max: 2000, optional: true })
  note?: string;

  @TextField({ describe: 'Where the original is to be filed', max: 200, optional: true })
  filingHint?: string;
}

export class ContractPreviewDto {
  @IdField({ describe: 'The contract as it stands' })
  contractId: string;

  @NestedListField(() => LineDto, { describe: 'Lines instead of its own', max: 200, optional: true })
  lines?: LineDto[];

  @NestedListField(() => ClauseDto, { describe: 'Clauses instead of its own, by key', max: 60, optional: true })
  clauses?: ClauseDto[];
}

export class SubmitContractDto {
  @TextField({ describe: 'For those who decide', max: 500, optional: true })
  note?: string;

  @ShownRouteField()
  shownRoute?: string[];
}

export class ReviewDto {
  @ChoiceField(['pass', 'return'], { describe: 'Let it go on to the seal, or send it back' })
  decision: 'pass' | 'return';

  @TextField({ describe: 'Needed to send it back', max: 1000, optional: true })
  opinion?: string;
}

export class SealDto {
  @IdField({ describe: 'The seal that was used' })
  sealId: string;
}

export class SignatureDto {
  @DateField({ describe: 'The day both sides have signed' })
  signedOn: string;

  @IdField({ describe: 'The signed scan, an attachment of the contract' })
  attachmentId: string;
}

export class FilingDto {
  @TextField({ describe: 'Where the original is kept', min: 1, max: 200, example: '商务部档案室 A3-07' })
  place: string;

  @NumberField()
  number?: string | null;
}
