import { Module } from '@nestjs/common';
import { exportController } from '../../platform/listing/export-controller.js';
import { ActivitiesModule } from '../activities/index.js';
import { ApprovalsModule } from '../approvals/index.js';
import { FieldsModule } from '../fields/index.js';
import { ImportsModule } from '../imports/index.js';
import { OrgModule } from '../org/index.js';
import { ChangeContact } from './actions/change-contact.js';
import { ChangeCustomer } from './actions/change-customer.js';
import { CreateContact } from './actions/create-contact.js';
import { CreateCustomer } from './actions/create-customer.js';
import { DiscardContact } from './actions/discard-contact.js';
import { DiscardCustomer } from './actions/discard-customer.js';
import { EnterCustomer } from './actions/enter-customer.js';
import { RevealContactField } from './actions/reveal-contact-field.js';
import { BackfillMatchKeys } from './backfill-match-keys.js';
import { ContactRevealsController } from './contact-reveals.controller.js';
import { AttachPerson } from './importing/attach-person.js';
import { ContactImport } from './importing/contact-import.js';
import { CustomerImport } from './importing/customer-import.js';
import { CustomerUndo } from './importing/customer-undo.js';
import { ImportedContacts } from './importing/imported-contacts.repository.js';
import { ImportedCustomers } from './importing/imported-customers.repository.js';
import { KnownCustomers } from './importing/known-customers.repository.js';
import { MeetContacts } from './importing/meet-contacts.js';
import { MeetCustomers } from './importing/meet-customers.js';
import { RegisterImports } from './importing/register-imports.js';
import { WriteContactRow } from './importing/write-contact-row.js';
import { WriteCustomerRow } from './importing/write-customer-row.js';
import { ContactSearchController } from './contact-search.controller.js';
import { ContactDuplicates } from './contact-duplicates.js';
import { ContactsController } from './contacts.controller.js';
import { Contacts } from './contacts.repository.js';
import { CustomerAdmission } from './customer-admission.js';
import { CustomerAdmissionController } from './customer-admission.controller.js';
import { CustomerAdmissionSubject } from './customer-admission.subject.js';
import { CustomerPages } from './customer-pages.js';
import { CustomerSearchController } from './customer-search.controller.js';
import { CustomerHandover } from './customers.handover.js';
import { CustomersMatching } from './customers.matching.js';
import { CustomerSubjects } from './customers.subjects.js';
import { CustomersController } from './customers.controller.js';
import { Customers } from './customers.repository.js';
import { Discretion } from './discretion.js';
import { DuplicateRefusals } from './duplicate-refusals.js';
import { DuplicateRuleSets } from './duplicate-rules/rule-sets.repository.js';
import { Duplicates } from './duplicates.js';
import { KnownCompanies } from './known-companies.repository.js';
import { MatchRecords } from './match-records.repository.js';
import { OnAdmissionApproval } from './reactions/on-admission-approval.js';
import { DemoCustomerFields } from './seeds/demo-customer-fields.js';
import { DemoCustomers } from './seeds/demo-customers.js';
import { CUSTOMER_EXPORT } from './customer-export.js';
import { CONTACT_EXPORT } from './contact-export.js';
import { CustomerBatch, CustomerBatchController, CustomerUpsertController } from './customer-batch.js';
import { ContactBatch, ContactBatchController, ContactUpsertController } from './contact-batch.js';
import { CustomersShown } from './customers.shown.js';

@Module({
  imports: [OrgModule, ApprovalsModule, ActivitiesModule, FieldsModule, ImportsModule],
  controllers: [
    ...[CustomerBatchController, CustomerUpsertController],
    ...[ContactBatchController, ContactUpsertController],
    exportController(CUSTOMER_EXPORT),
    exportController(CONTACT_EXPORT),
    CustomersController,
    CustomerAdmissionController,
    CustomerSearchController,
    ContactsController,
    ContactSearchController,
    ContactRevealsController,
  ],
  providers: [
    ...[CustomerBatch, ContactBatch, CustomersShown],
    Customers,
    CustomerAdmission,
    CustomerAdmissionSubject,
    OnAdmissionApproval,
    EnterCustomer,
    Contacts,
    Discretion,
    DuplicateRuleSets,
    Duplicates,
    DuplicateRefusals,
    ContactDuplicates,
    KnownCompanies,
    MatchRecords,
    BackfillMatchKeys,
    CustomersMatching,
    CustomerPages,
    CustomerSubjects,
    CustomerHandover,
    CustomerImport,
    ContactImport,
    ImportedContacts,
    ImportedCustomers,
    KnownCustomers,
    MeetCustomers,
    MeetContacts,
    WriteCustomerRow,
    WriteContactRow,
    AttachPerson,
    CustomerUndo,
    RegisterImports,
    DemoCustomerFields,
    DemoCustomers,
    CreateCustomer,
    ChangeCustomer,
    DiscardCustomer,
    CreateContact,
    ChangeContact,
    DiscardContact,
    RevealContactField,
  ],
  exports: [
    Customers,
    CustomerPages,
    Contacts,
    Discretion,
    Duplicates,
    DuplicateRefusals,
    DuplicateRuleSets,
    MatchRecords,
    BackfillMatchKeys,
    CreateCustomer,
    EnterCustomer,
    ChangeCustomer,
    CreateContact,
    ChangeContact,
    KnownCustomers,
    AttachPerson,
    ImportedContacts,
  ],
})
export class CustomersModule {}
