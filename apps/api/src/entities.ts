import { Activity } from './modules/activities/activity.entity.js';
import { Note } from './modules/activities/note.entity.js';
import { ApprovalAction, ApprovalRound } from './modules/approvals/approval-action.entity.js';
import { ApprovalGrant } from './modules/approvals/approval-grant.entity.js';
import { ApprovalInstance } from './modules/approvals/approval-instance.entity.js';
import { ApprovalPolicy, ApprovalPolicyVersion } from './modules/approvals/approval-policy.entity.js';
import { ApprovalNodeRun, ApprovalTask } from './modules/approvals/approval-seat.entity.js';
import { Reassignment } from './modules/approvals/reassigning/reassignment.entity.js';
import { Asset } from './modules/assets/asset.entity.js';
import { Attachment } from './modules/attachments/attachment.entity.js';
import { Seal, SigningEntity } from './modules/catalog/parties.entity.js';
import { PriceList, PriceListItem } from './modules/catalog/price-list.entity.js';
import { Product } from './modules/catalog/product.entity.js';
import { ContractClause, ContractTemplate, TemplateClause } from './modules/contracts/clause.entity.js';
import { ContractLine } from './modules/contracts/contract-line.entity.js';
import { Contract } from './modules/contracts/contract.entity.js';
import { Suggestion } from './modules/contracts/suggestions/suggestion.entity.js';
import { Contact } from './modules/customers/contact.entity.js';
import { Customer } from './modules/customers/customer.entity.js';
import { DuplicateRuleSet } from './modules/customers/duplicate-rules/rule-set.entity.js';
import { NumberRuleRow } from './modules/numbering/number-rule.entity.js';
import { DuplicatePair } from './modules/duplicates/duplicate-pair.entity.js';
import { Expense } from './modules/expenses/expense.entity.js';
import { ContactMerge } from './modules/merging/contacts/contact-merge.entity.js';
import { CustomerMerge } from './modules/merging/customer-merge.entity.js';
import { Notification } from './modules/notifications/notification.entity.js';
import { Opportunity } from './modules/opportunities/opportunity.entity.js';
import { SalesStage } from './modules/opportunities/sales-stage.entity.js';
import { CustomField } from './modules/fields/definitions/custom-field.entity.js';
import { Dictionary } from './modules/fields/dictionaries/dictionary.entity.js';
import { Handover } from './modules/handover/handover.entity.js';
import { Import } from './modules/imports/import.entity.js';
import { Lead } from './modules/leads/lead.entity.js';
import { ReorganisationPlan } from './modules/reorganisation/plans/plan.entity.js';
import { Rehearsal } from './modules/reorganisation/rehearsals/rehearsal.entity.js';
import { BackTest } from './modules/policies/back-testing/back-test.entity.js';
import { PolicyCases, PolicyDraft } from './modules/policies/policy-draft.entity.js';
import { PolicyPublication } from './modules/policies/policy-publication.entity.js';
import { Person } from './modules/org/person.entity.js';
import { Role } from './modules/org/roles/role.entity.js';
import { ForbiddenException } from './modules/privacy/exceptions/exception.entity.js';
import { SubjectRequest } from './modules/privacy/requests/subject-request.entity.js';
import { LeadRule } from './modules/leads/dispatch/lead-rule.entity.js';
import { LeadCriterion } from './modules/leads/judging/lead-criterion.entity.js';
import { LeadPoolRule } from './modules/leads/claiming/lead-pool-rule.entity.js';
import { LeadForm } from './modules/leads/web-forms/lead-form.entity.js';
import { Appeal } from './modules/pool/appeals/appeal.entity.js';
import { Pool } from './modules/pool/pools/pool.entity.js';
import { ProjectMilestone } from './modules/projects/milestones/milestone.entity.js';
import { Project } from './modules/projects/project.entity.js';
import { Conflict } from './modules/registrations/conflict.entity.js';
import { Registration } from './modules/registrations/registration.entity.js';
import { Quote } from './modules/quotes/quote.entity.js';
import { QuoteLine } from './modules/quotes/quote-line.entity.js';

/** Every class that is a table; the drift test compares them with the migrated schema. */
export const ENTITIES = [
  ForbiddenException,
  SubjectRequest,
  Pool,
  Appeal,
  ReorganisationPlan,
  Rehearsal,
  Person,
  Role,
  ApprovalPolicy,
  ApprovalPolicyVersion,
  ApprovalInstance,
  ApprovalRound,
  ApprovalNodeRun,
  ApprovalTask,
  ApprovalAction,
  ApprovalGrant,
  Reassignment,
  PolicyDraft,
  PolicyCases,
  PolicyPublication,
  BackTest,
  Product,
  PriceList,
  PriceListItem,
  SigningEntity,
  Seal,
  Customer,
  Contact,
  Import,
  Handover,
  Lead,
  LeadRule,
  LeadForm,
  LeadPoolRule,
  LeadCriterion,
  DuplicateRuleSet,
  NumberRuleRow,
  DuplicatePair,
  CustomerMerge,
  ContactMerge,
  Activity,
  Note,
  Attachment,
  SalesStage,
  Opportunity,
  Registration,
  Conflict,
  Quote,
  QuoteLine,
  ContractTemplate,
  TemplateClause,
  Contract,
  ContractLine,
  ContractClause,
  Asset,
  Suggestion,
  Expense,
  Project,
  ProjectMilestone,
  Notification,
  Dictionary,
  CustomField,
];
