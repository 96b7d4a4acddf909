import type { Money } from '@/lib/format';
import { addDays } from '@/lib/format';
import { customOf, type CustomValues } from '@/modules/fields/customValues';
import type { Lead } from './lead';

interface Ref {
  id: string;
  name: string;
}

/** `new` makes one, `known` takes one that exists. */
export type Choice = 'new' | 'known';

export interface QualificationValues {
  customer: {
    choice: Choice;
    known: Ref | null;
    name: string;
    industry: string | null;
    companySize: string | null;
    registeredAddress: string | null;
    source: string | null;
    firstContactOn: string | null;
    grade: string | null;
    mainNeeds: string | null;
    status: string;
    number?: string | null;
    custom?: CustomValues;
  };
  contact: {
    choice: Choice;
    known: Ref | null;
    name: string | null;
    title: string | null;
    role: string | null;
    relationship: string | null;
    mobile: string | null;
    email: string | null;
    wechat: string | null;
    number?: string | null;
    custom?: CustomValues;
  };
  opportunity: {
    name: string;
    productInterest: string | null;
    expectedAmount: Money | null;
    expectedCloseOn: string | null;
    nextAction: string;
    nextActionOwner: Ref | null;
    plannedFinishOn: string | null;
    number?: string | null;
    custom?: CustomValues;
  };
}

export interface Qualified {
  lead: Lead;
  customer: Ref;
  contact: Ref;
  opportunity: Ref;
}

const DAYS_TO_CLOSE = 90;
const DAYS_TO_ACT = 7;

/** What can be known from the lead already, so that only what is new has to be typed, and what may be written. */
export function suggested(
  lead: Lead,
  today: string,
  words: { deal: string; firstStep: string },
  mayWrite: (field: string) => boolean = () => true,
): QualificationValues {
  return {
    customer: {
      choice: 'new',
      known: null,
      name: lead.name,
      industry: lead.industry,
      companySize: null,
      registeredAddress: lead.address,
      source: lead.source,
      firstContactOn: today,
      grade: 'C',
      mainNeeds: lead.need,
      status: 'active',
      custom: {},
    },
    contact: {
      choice: 'new',
      known: null,
      name: lead.contactName,
      title: lead.title,
      role: null,
      relationship: 'acquainted',
      mobile: mayWrite('contact.mobile') ? lead.phone : null,
      email: mayWrite('contact.email') ? lead.email : null,
      wechat: mayWrite('contact.wechat') ? lead.wechat : null,
      custom: {},
    },
    opportunity: {
      name: words.deal,
      productInterest: lead.productInterest || lead.need,
      expectedAmount: null,
      expectedCloseOn: addDays(today, DAYS_TO_CLOSE),
      nextAction: words.firstStep,
      nextActionOwner: lead.owner,
      plannedFinishOn: addDays(today, DAYS_TO_ACT),
      custom: {},
    },
  };
}

const OF_CUSTOMER = [
  'name',
  'industry',
  'companySize',
  'registeredAddress',
  'source',
  'firstContactOn',
  'grade',
  'mainNeeds',
];
const OF_CONTACT = ['name', 'title', 'role', 'relationship'];
const OF_DEAL = [
  'name',
  'productInterest',
  'expectedAmount',
  'expectedCloseOn',
  'nextAction',
  'nextActionOwner',
  'plannedFinishOn',
];

/** Only a known customer can bring a contact that it has. */
export function takesKnownContact({ customer, contact }: QualificationValues): boolean {
  return customer.choice === 'known' && contact.choice === 'known';
}

export function requiredOf(values: QualificationValues): string[] {
  const customer = values.customer.choice === 'known' ? ['known'] : OF_CUSTOMER;
  const contact = takesKnownContact(values) ? ['known'] : OF_CONTACT;
  return [
    ...customer.map((name) => `customer.${name}`),
    ...contact.map((name) => `contact.${name}`),
    ...OF_DEAL.map((name) => `opportunity.${name}`),
  ];
}

/** The body of the wire: what exists by its id, blanks left out. */
export function bodyOf(values: QualificationValues): object {
  const { choice: _c, known: customer, ...newCustomer } = values.customer;
  const { choice: _k, known: contact, ...newContact } = values.contact;
  const { nextActionOwner, ...deal } = values.opportunity;
  return {
    customer: values.customer.choice === 'known' ? { customerId: customer?.id } : filled(newCustomer),
    contact: takesKnownContact(values) ? { contactId: contact?.id } : filled(newContact),
    opportunity: { ...filled(deal), nextActionOwnerId: nextActionOwner?.id },
  };
}

function filled({ custom, ...values }: object & { custom?: CustomValues }): object {
  const said = Object.entries(values).filter(([, value]) => value !== null && value !== '');
  return { ...Object.fromEntries(said), ...customOf(custom) };
}
