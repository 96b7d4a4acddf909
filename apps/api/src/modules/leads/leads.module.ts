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
import { ChangeLeadPoolRule } from './actions/change-lead-pool-rule.js';
import { ClaimLeads } from './actions/claim-leads.js';
import { LeadPoolController } from './claiming/lead-pool.controller.js';
import { LeadPool } from './claiming/lead-pool.repository.js';
import { ArrangeLeadForms } from './actions/arrange-lead-forms.js';
import { SendLeadForm } from './actions/send-lead-form.js';
import { FormSends } from './web-forms/form-sends.repository.js';
import { LeadFormsController } from './web-forms/lead-forms.controller.js';
import { LeadForms } from './web-forms/lead-forms.repository.js';
import { PublicFormFilter } from './web-forms/public-form.filter.js';
import { PublicFormsController } from './web-forms/public-forms.controller.js';
import { AnswerLead } from './actions/answer-lead.js';
import { ArrangeLeadCriteria } from './actions/arrange-lead-criteria.js';
import { Judging } from './judging/judging.js';
import { LeadAnswers } from './judging/lead-answers.repository.js';
import { LeadCriteriaController } from './judging/lead-criteria.controller.js';
import { LeadCriteria } from './judging/lead-criteria.repository.js';
import { LeadJudgementController } from './judging/lead-judgement.controller.js';
import { QualifiableLeads } from './qualifiable-leads.js';
import { ArrangeLeadRules } from './actions/arrange-lead-rules.js';
import { DispatchLeads } from './actions/dispatch-leads.js';
import { TryLeadRules } from './actions/try-lead-rules.js';
import { ChosenLeads } from './chosen-leads.js';
import { ClaimedNumbers } from './dispatch/claimed-numbers.js';
import { Dispatcher } from './dispatch/dispatcher.js';
import { Dispatches } from './dispatch/dispatches.repository.js';
import { LeadDispatchesController } from './dispatch/lead-dispatches.controller.js';
import { LeadIntake } from './dispatch/lead-intake.js';
import { LeadRuleTrialsController } from './dispatch/lead-rule-trials.controller.js';
import { LeadRulesController } from './dispatch/lead-rules.controller.js';
import { LeadRules } from './dispatch/lead-rules.repository.js';
import { PastLeads } from './dispatch/past-leads.repository.js';
import { LeadAssignmentsController } from './lead-assignments.controller.js';
import { LeadEntry } from './lead-entry.js';
import { LeadDuplicates } from './lead-duplicates.js';
import { ImportedLeads } from './importing/imported-leads.repository.js';
import { LeadImport } from './importing/lead-import.js';
import { LeadUndo } from './importing/lead-undo.js';
import { MakeLeads } from './importing/make-leads.js';
import { MeetLeads } from './importing/meet-leads.js';
import { WriteLeadRow } from './importing/write-lead-row.js';
import { WriteLeads } from './importing/write-leads.js';
import { LeadQualificationController } from './lead-qualification.controller.js';
import { LeadSearchController } from './lead-search.controller.js';
import { LeadsController } from './leads.controller.js';
import { Leads } from './leads.repository.js';
import { LeadHandover } from './leads.handover.js';
import { LeadSubject } from './leads.subject.js';
import { QualifiedParties } from './qualified-parties.js';
import { DemoLeadCriteria } from './seeds/demo-lead-criteria.js';
import { DemoLeadForms } from './seeds/demo-lead-forms.js';
import { DemoLeadRules } from './seeds/demo-lead-rules.js';
import { DemoLeads } from './seeds/demo-leads.js';
import { DemoQualifiedLeads } from './seeds/demo-qualified-leads.js';
import { LEAD_EXPORT } from './lead-export.js';
import { LeadBatch, LeadBatchController, LeadUpsertController } from './lead-batch.js';
import { LeadsShown } from './leads.shown.js';

@Module({
  imports: [OrgModule, ImportsModule, CustomersModule, OpportunitiesModule],
  controllers: [
    ...[LeadBatchController, LeadUpsertController],
    LeadsController,
    LeadSearchController,
    LeadAssignmentsController,
    LeadQualificationController,
    LeadRevealsController,
    exportController(LEAD_EXPORT),
    LeadRulesController,
    LeadRuleTrialsController,
    LeadDispatchesController,
    LeadCriteriaController,
    LeadPoolController,
    LeadFormsController,
    PublicFormsController,
    LeadJudgementController,
  ],
  providers: [
    ...[LeadBatch, LeadsShown],
    Leads,
    LeadDuplicates,
    LeadEntry,
    LeadSubject,
    LeadHandover,
    LeadImport,
    ImportedLeads,
    MeetLeads,
    MakeLeads,
    WriteLeadRow,
    WriteLeads,
    LeadUndo,
    DemoLeads,
    DemoQualifiedLeads,
    DemoLeadRules,
    DemoLeadForms,
    DemoLeadCriteria,
    QualifiedParties,
    CreateLead,
    ChangeLead,
    DiscardLead,
    AssignLeads,
    QualifyLead,
    DisqualifyLead,
    ReopenLead,
    RevealLeadField,
    ChosenLeads,
    LeadRules,
    ArrangeLeadRules,
    TryLeadRules,
    Dispatches,
    Dispatcher,
    DispatchLeads,
    LeadIntake,
    ClaimedNumbers,
    PastLeads,
    LeadPool,
    LeadForms,
    FormSends,
    ArrangeLeadForms,
    SendLeadForm,
    PublicFormFilter,
    ClaimLeads,
    ChangeLeadPoolRule,
    LeadCriteria,
    LeadAnswers,
    Judging,
    QualifiableLeads,
    ArrangeLeadCriteria,
    AnswerLead,
  ],
  exports: [Leads, ChangeLead],
})
export class LeadsModule {}
