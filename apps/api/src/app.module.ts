import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { AccountsModule } from './modules/accounts/accounts.module.js';
import { ActivitiesModule } from './modules/activities/activities.module.js';
import { ApprovalsModule } from './modules/approvals/approvals.module.js';
import { AssetsModule } from './modules/assets/assets.module.js';
import { AttachmentsModule } from './modules/attachments/attachments.module.js';
import { AuditModule } from './modules/audit/audit.module.js';
import { BulkEditsModule } from './modules/bulk-edits/bulk-edits.module.js';
import { CatalogModule } from './modules/catalog/catalog.module.js';
import { ContractsModule } from './modules/contracts/contracts.module.js';
import { CustomersModule } from './modules/customers/customers.module.js';
import { EvidenceModule } from './modules/evidence/evidence.module.js';
import { DuplicatesModule } from './modules/duplicates/duplicates.module.js';
import { ExpensesModule } from './modules/expenses/expenses.module.js';
import { FieldsModule } from './modules/fields/fields.module.js';
import { ExportsModule } from './modules/exports/exports.module.js';
import { HandoverModule } from './modules/handover/handover.module.js';
import { ImportsModule } from './modules/imports/imports.module.js';
import { LeadsModule } from './modules/leads/leads.module.js';
import { MergingModule } from './modules/merging/merging.module.js';
import { NumberingModule } from './modules/numbering/numbering.module.js';
import { NotificationsModule } from './modules/notifications/notifications.module.js';
import { OpportunitiesModule } from './modules/opportunities/opportunities.module.js';
import { OrgModule } from './modules/org/org.module.js';
import { PoliciesModule } from './modules/policies/policies.module.js';
import { ProjectsModule } from './modules/projects/projects.module.js';
import { RegistrationsModule } from './modules/registrations/registrations.module.js';
import { RecycleBinModule } from './modules/recycle-bin/recycle-bin.module.js';
import { ReorganisationModule } from './modules/reorganisation/reorganisation.module.js';
import { ReportingModule } from './modules/reporting/reporting.module.js';
import { SearchModule } from './modules/search/search.module.js';
import { SharingModule } from './modules/sharing/sharing.module.js';
import { StaffModule } from './modules/staff/staff.module.js';
import { PrivacyModule } from './modules/privacy/privacy.module.js';
import { PoolModule } from './modules/pool/pool.module.js';
import { QuotesModule } from './modules/quotes/quotes.module.js';
import { VisibilityModule } from './modules/visibility/visibility.module.js';
import { PlatformModule, type PlatformOptions } from './platform/platform.module.js';

/** Every room, in storey order: the only file that names them all. */
const ROOMS = [
  OrgModule,
  AccountsModule,
  ApprovalsModule,
  ActivitiesModule,
  AttachmentsModule,
  NumberingModule,
  ImportsModule,
  ExportsModule,
  FieldsModule,
  HandoverModule,
  SharingModule,
  VisibilityModule,
  PrivacyModule,
  EvidenceModule,
  PoliciesModule,
  CatalogModule,
  CustomersModule,
  StaffModule,
  ReorganisationModule,
  PoolModule,
  OpportunitiesModule,
  LeadsModule,
  BulkEditsModule,
  DuplicatesModule,
  RegistrationsModule,
  ReportingModule,
  SearchModule,
  RecycleBinModule,
  QuotesModule,
  ContractsModule,
  ProjectsModule,
  AssetsModule,
  ExpensesModule,
  MergingModule,
  NotificationsModule,
  AuditModule,
];

@Module({})
export class AppModule {
  static with(options: PlatformOptions, extraModules: readonly Type[] = []): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(options), ...ROOMS, ...extraModules] };
  }
}
