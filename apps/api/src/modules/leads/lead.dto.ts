import {
  ChoiceField,
  EmailField,
  IdField,
  IdListField,
  NumberField,
  NestedField,
  ObjectField,
  TextField,
} from '../../platform/http/fields.js';
import { OpportunityFieldsDto } from '../opportunities/index.js';
import { OptionalContactDto, OptionalCustomerDto, SOURCES, type Source } from '../customers/index.js';
import { UNQUALIFIED_REASONS, type UnqualifiedReason } from './lead.entity.js';

/** What a lead says, its required fields optional when it is changed. */
function leadFields(optional: boolean) {
  class LeadFields {
    @TextField({ min: 1, max: 200, optional, describe: 'The company', example: '平安银行' })
    name: string;

    @TextField({ max: 100, optional: true, nullable: true, describe: 'Short name' })
    shortName?: string | null;

    @TextField({
      max: 20,
      optional: true,
      nullable: true,
      describe: 'Stock code of a listed company',
      example: '000001',
    })
    stockCode?: string | null;

    @TextField({ max: 100, optional: true, nullable: true, describe: 'Who enquired' })
    contactName?: string | null;

    @TextField({ max: 100, optional: true, nullable: true, describe: 'Her title' })
    title?: string | null;

    @TextField({ max: 40, optional: true, nullable: true, describe: 'Phone' })
    phone?: string | null;

    @EmailField({ optional: true, nullable: true, describe: 'E-mail' })
    email?: string | null;

    @TextField({ max: 100, optional: true, nullable: true, describe: 'WeChat id' })
    wechat?: string | null;

    @ChoiceField(SOURCES, { optional, describe: 'How it came to us' })
    source: Source;

    @TextField({ max: 100, optional: true, nullable: true, describe: 'Campaign' })
    campaign?: string | null;

    @TextField({ max: 100, optional: true, nullable: true, describe: 'Industry' })
    industry?: string | null;

    @TextField({ max: 50, optional: true, nullable: true, describe: 'Region' })
    region?: string | null;

    @TextField({ max: 300, optional: true, nullable: true, describe: 'Address' })
    address?: string | null;

    @TextField({ max: 2000, optional: true, nullable: true, describe: 'What it needs' })
    need?: string | null;

    @TextField({ max: 200, optional: true, nullable: true, describe: 'Which product it asks about', example: 'MES' })
    productInterest?: string | null;

    @TextField({ max: 2000, optional: true, nullable: true, describe: 'Note' })
    note?: string | null;

    @ObjectField({ optional: true, describe: "The installation's own fields" })
    custom?: Record<string, unknown>;
  }
  return LeadFields;
}

export class CreateLeadDto extends leadFields(false) {
  @IdField({
    optional: true,
    describe:
      'A person within reach, or the intake queue; when left out whoever the rules of assignment name, else the caller',
  })
  ownerId?: string;

  @NumberField()
  number?: string | null;
}

export class ChangeLeadDto extends leadFields(true) {
  @ChoiceField(['following'], { optional: true, describe: 'following: its owner has begun to work on it' })
  status?: 'following';
}

export class AssignLeadsDto {
  @IdListField({ min: 1, max: 5000, optional: true, describe: 'The leads, or instead a filter' })
  leadIds?: string[];

  @ObjectField({
    optional: true,
    describe: 'A condition tree over the fields of the lead list: all leads it finds, at most 5000',
  })
  filter?: object;

  @IdListField({ min: 1, max: 50, describe: 'Who gets them, in turn' })
  assigneeIds: string[];
}

export class DisqualifyLeadDto {
  @ChoiceField(UNQUALIFIED_REASONS, { describe: 'Why it is given up' })
  reason: UnqualifiedReason;

  @TextField({ max: 1000, optional: true, nullable: true, describe: 'More about it' })
  note?: string | null;
}

export class QualifiedCustomerDto extends OptionalCustomerDto {
  @IdField({ optional: true, describe: 'An existing customer; without it the fields of a new one are needed' })
  customerId?: string;
}

export class QualifiedContactDto extends OptionalContactDto {
  @IdField({
    optional: true,
    describe: 'An existing contact of that customer; without it the fields of a new one are needed',
  })
  contactId?: string;
}

export class QualifyLeadDto {
  @NestedField(() => QualifiedCustomerDto, { describe: 'The customer it becomes, or belongs to' })
  customer: QualifiedCustomerDto;

  @NestedField(() => QualifiedContactDto, { describe: 'Whom to talk to' })
  contact: QualifiedContactDto;

  @NestedField(() => OpportunityFieldsDto, { describe: 'What may be sold' })
  opportunity: OpportunityFieldsDto;
}
