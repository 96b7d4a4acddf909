import { MoneyField, type MoneyDto } from '../../platform/http/money.dto.js';
import {
  ChoiceField,
  DateField,
  IdField,
  NestedField,
  NumberField,
  ObjectField,
  TextField,
} from '../../platform/http/fields.js';
import { NewContactDto } from './contact.dto.js';
import {
  COMPANY_SIZES,
  CUSTOMER_KINDS,
  CUSTOMER_STATUSES,
  GRADES,
  SOURCES,
  type CompanySize,
  type CustomerKind,
  type CustomerStatus,
  type Grade,
  type Source,
} from './customer.entity.js';

/** What a company is: the first half of a customer's table, all required fields optional when it is changed. */
function companyFields(optional: boolean) {
  class CompanyFields {
    @TextField({
      min: 1,
      max: 200,
      optional,
      describe: 'The registered name of the legal entity',
      example: '苏州恒力精密机械有限公司',
    })
    name: string;

    @TextField({ min: 1, max: 100, optional, describe: 'Industry', example: '专用机械' })
    industry: string;

    @ChoiceField(COMPANY_SIZES, {
      optional,
      describe: 'large: above 1000 people, medium: 100 to 1000, small: below 100',
    })
    companySize: CompanySize;

    @TextField({ min: 1, max: 300, optional, describe: 'Registered address' })
    registeredAddress: string;

    @TextField({ max: 300, optional: true, nullable: true, describe: 'Where it works' })
    businessAddress?: string | null;

    @TextField({
      max: 40,
      optional: true,
      nullable: true,
      describe: 'Unified social credit code (GB 32100)',
      example: '91320594MA1MQ8CE4R',
    })
    creditCode?: string | null;

    @TextField({ max: 50, optional: true, nullable: true, describe: 'Region', example: '华东' })
    region?: string | null;

    @IdField({ optional: true, nullable: true, describe: 'The customer this one is part of' })
    parentId?: string | null;

    @ChoiceField(CUSTOMER_KINDS, { optional: true, describe: 'Kind of customer' })
    kind?: CustomerKind;
  }
  return CompanyFields;
}

/** What it is to us: the other half. */
function customerFields(optional: boolean) {
  class CustomerFields extends companyFields(optional) {
    @ChoiceField(SOURCES, { optional, describe: 'How it came to us' })
    source: Source;

    @DateField({ optional, describe: 'Day of the first contact' })
    firstContactOn: string;

    @ChoiceField(GRADES, { optional, describe: 'A strategic, B important, C ordinary, D potential' })
    grade: Grade;

    @TextField({ max: 200, optional: true, nullable: true, describe: 'Who decides there' })
    keyDecisionMaker?: string | null;

    @TextField({ min: 1, max: 2000, optional, describe: 'What it needs' })
    mainNeeds: string;

    @TextField({ max: 100, optional: true, nullable: true, describe: 'Budget' })
    budgetRange?: string | null;

    @TextField({ max: 100, optional: true, nullable: true, describe: 'When it wants to buy' })
    purchaseTime?: string | null;

    @MoneyField({ optional: true, nullable: true, describe: 'What it bought before this system' })
    historicAmount?: MoneyDto | null;

    @DateField({ optional: true, nullable: true, describe: 'Day of the last deal' })
    lastDealOn?: string | null;

    @ChoiceField(CUSTOMER_STATUSES, { optional, describe: 'State of the customer' })
    status: CustomerStatus;

    @IdField({ optional: true, describe: 'Whom it belongs to; the caller when left out' })
    ownerId?: string;

    @ObjectField({ optional: true, describe: "The installation's own fields" })
    custom?: Record<string, unknown>;
  }
  return CustomerFields;
}

export class CreateCustomerDto extends customerFields(false) {
  @NestedField(() => NewContactDto, { describe: 'The primary contact: no customer is without one' })
  contact: NewContactDto;

  @NumberField()
  number?: string | null;
}

export class ChangeCustomerDto extends customerFields(true) {
  @IdField({ optional: true, describe: 'Another contact of the same customer as its primary one' })
  primaryContactId?: string;
}

/** A customer that may be left out, because an existing one is named instead; its fields are checked where they are given. */
export class OptionalCustomerDto extends customerFields(true) {
  @NumberField()
  number?: string | null;
}

export const REQUIRED_OF_CUSTOMER = [
  'name',
  'industry',
  'companySize',
  'registeredAddress',
  'source',
  'firstContactOn',
  'grade',
  'mainNeeds',
  'status',
] as const;
