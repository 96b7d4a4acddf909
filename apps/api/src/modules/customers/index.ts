export { ContactView, contactView, type ContactRow } from './contact.view.js';
export { Contact, contactKeys } from './contact.entity.js';
export { Contacts } from './contacts.repository.js';
export {
  ChangeContactDto,
  CreateContactDto,
  NewContactDto,
  OptionalContactDto,
  REQUIRED_OF_CONTACT,
} from './contact.dto.js';
export { ChangeContact } from './actions/change-contact.js';
export { ChangeCustomer } from './actions/change-customer.js';
export { CreateContact } from './actions/create-contact.js';
export { CreateCustomer, type CustomerToCreate } from './actions/create-customer.js';
export { EnterCustomer } from './actions/enter-customer.js';
export { ChangeCustomerDto, CreateCustomerDto, OptionalCustomerDto, REQUIRED_OF_CUSTOMER } from './customer.dto.js';
export { SOURCE_WORDS } from './customer-words.js';
export { customerKeys } from './customer.entity.js';
export {
  COMPANY_SIZES,
  CUSTOMER_KINDS,
  CUSTOMER_STATUSES,
  GRADES,
  SOURCES,
  Customer,
  type Source,
} from './customer.entity.js';
export { Customers } from './customers.repository.js';
export { CustomersModule } from './customers.module.js';
export { CustomerPages } from './customer-pages.js';
export { CustomerTransferred } from './customers.events.js';
export { CustomerView, type CustomerRow } from './customer.view.js';
export { ContactBelongsElsewhere, CustomerExistsAlready, CustomerIsKnown } from './customers.errors.js';
export { coreName, foldName } from './company-name.js';
export { BackfillMatchKeys } from './backfill-match-keys.js';
export { HintReasonView } from './customer-search.controller.js';
export { hintReasons, sharedIn, type Candidate, type HintReason } from './duplicate-hint.js';
export { keysOf, probesOf } from './match-keys.js';
export { sameOfPeople } from './people-alike.js';
export { Discretion } from './discretion.js';
export { Duplicates, type DuplicateProbe } from './duplicates.js';
export { DuplicateRefusals } from './duplicate-refusals.js';
export {
  DuplicateIsKnown,
  DuplicateIsRefused,
  DuplicateRulesAreWrong,
} from './duplicate-rules/duplicate-rules.errors.js';
export { checkedRules } from './duplicate-rules/check-rules.js';
export * from './duplicate-rules/rule.js';
export { DuplicateRuleSets } from './duplicate-rules/rule-sets.repository.js';
export { DuplicateRuleSet } from './duplicate-rules/rule-set.entity.js';
export { FIXED_RULES, SHIPPED_RULES, shippedName } from './duplicate-rules/shipped-rules.js';
export { namesWithin } from './known-companies.repository.js';
export { MatchRecords } from './match-records.repository.js';
export { AttachPerson } from './importing/attach-person.js';
export { ImportedContacts } from './importing/imported-contacts.repository.js';
export { KnownCustomers } from './importing/known-customers.repository.js';
