import { Module } from '@nestjs/common';
import { exportController } from '../../platform/listing/export-controller.js';
import { CustomersModule } from '../customers/index.js';
import { ImportsModule } from '../imports/index.js';
import { OpportunitiesModule } from '../opportunities/index.js';
import { OrgModule } from '../org/index.js';
import { AssignLeads } from './actions/assign-leads.js';
import { ChangeLead } from './actions/change-lead.js';
import { CreateLead } from './actions/create-lead.js';
import { DiscardLead } from './actions/discard-lead.js';
import { DisqualifyLead } from './actions/disqualify-lead.js';
import { QualifyLead } from './actions/qualify-lead.js';
import { RevealLeadField } from './actions/reveal-lead-field.js';
import { LeadRevealsController } from './lead-reveals.controller.js';
import { ReopenLead } from './actions/reopen-lead.js';
import { LeadAssignmentsController } from './lead-assignments.controller.js';
import { LeadDuplicates } from './lead-duplicates.js';
import { ImportedLeads } from './imported-leads.repository.js';
import { LeadImport } from './lead-import.js';
import { LeadQualificationController } from './lead-qualification.controller.js';
import { LeadSearchController } from './lead-search.controller.js';
import { LeadsController } from './leads.controller.js';
import { Leads } from './leads.repository.js';
import { LeadHandover } from './leads.handover.js';
import { LeadSubject } from './leads.subject.js';
import { QualifiedParties } from './qualified-parties.js';
import { DemoLeads } from './seeds/demo-leads.js';
import { LEAD_EXPORT } from './lead-export.js';

@Module({
  imports: [OrgModule, ImportsModule, CustomersModule, OpportunitiesModule],
  controllers: [
    LeadsController,
    LeadSearchController,
    LeadAssignmentsController,
    LeadQualificationController,
    LeadRevealsController,
    exportController(LEAD_EXPORT),
  ],
  providers: [
    Leads,
    LeadDuplicates,
    LeadSubject,
    LeadHandover,
    LeadImport,
    ImportedLeads,
    DemoLeads,
    QualifiedParties,
    CreateLead,
    ChangeLead,
    DiscardLead,
    AssignLeads,
    QualifyLead,
    DisqualifyLead,
    ReopenLead,
    RevealLeadField,
  ],
  exports: [Leads],
})
export class LeadsModule {}
