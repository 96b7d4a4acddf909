import { GrantsLimitMarginAndTerms1700000000091 } from './0091-grants-limit-margin-and-terms.js';
import { Platform1700000000001 } from './0001-platform.js';
import { Org1700000000002 } from './0002-org.js';
import { Approvals1700000000003 } from './0003-approvals.js';
import { Catalog1700000000004 } from './0004-catalog.js';
import { Customers1700000000005 } from './0005-customers.js';
import { Opportunities1700000000006 } from './0006-opportunities.js';
import { Leads1700000000007 } from './0007-leads.js';
import { Quotes1700000000008 } from './0008-quotes.js';
import { Contracts1700000000009 } from './0009-contracts.js';
import { Imports1700000000010 } from './0010-imports.js';
import { Activities1700000000011 } from './0011-activities.js';
import { Notifications1700000000012 } from './0012-notifications.js';
import { AuditedOrganisation1700000000013 } from './0013-audited-organisation.js';
import { SearchUnderScope1700000000014 } from './0014-search-under-scope.js';
import { EffectiveOrganisation1700000000015 } from './0015-effective-organisation.js';
import { WorkingCalendars1700000000016 } from './0016-working-calendars.js';
import { CourseOfApprovals1700000000017 } from './0017-course-of-approvals.js';
import { PolicyGovernance1700000000018 } from './0018-policy-governance.js';
import { Evidence1700000000019 } from './0019-evidence.js';
import { Expenses1700000000020 } from './0020-expenses.js';
import { AmendmentsAndReviews1700000000021 } from './0021-amendments-and-reviews.js';
import { OwnSeatsFirst1700000000022 } from './0022-own-seats-first.js';
import { VersionsChangeByMigration1700000000023 } from './0023-versions-change-by-migration.js';
import { RolesAndReach1700000000024 } from './0024-roles-and-reach.js';
import { DeadlinesStandStill1700000000025 } from './0025-deadlines-stand-still.js';
import { TwoPeopleInTheDatabase1700000000026 } from './0026-two-people-in-the-database.js';
import { Accounts1700000000027 } from './0027-accounts.js';
import { AuditForYears1700000000028 } from './0028-audit-for-years.js';
import { DatedStructure1700000000029 } from './0029-dated-structure.js';
import { PlannedReorganisations1700000000030 } from './0030-planned-reorganisations.js';
import { Handovers1700000000031 } from './0031-handovers.js';
import { Sharing1700000000032 } from './0032-sharing.js';
import { SharesArePlannedOnce1700000000034 } from './0034-shares-are-planned-once.js';
import { AccessRules1700000000035 } from './0035-access-rules.js';
import { SecondFactorsAndTokens1700000000036 } from './0036-second-factors-and-tokens.js';
import { LimitsThatHold1700000000033 } from './0033-limits-that-hold.js';
import { ServicesHaveWhatTheirOwnersHave1700000000037 } from './0037-services-have-what-their-owners-have.js';
import { ExplainedAccess1700000000038 } from './0038-explained-access.js';
import { StaffFromFiles1700000000039 } from './0039-staff-from-files.js';
import { ConfirmedSessions1700000000040 } from './0040-confirmed-sessions.js';
import { CirclesAreJoined1700000000044 } from './0044-circles-are-joined.js';
import { AccessRequests1700000000049 } from './0049-access-requests.js';
import { UndoInTheBackground1700000000048 } from './0048-undo-in-the-background.js';
import { ClosedDirectory1700000000045 } from './0045-closed-directory.js';
import { SharesByIndexAlone1700000000054 } from './0054-shares-by-index-alone.js';
import { CostsAndContractTypes1700000000062 } from './0062-costs-and-contract-types.js';
import { ProjectInitiation1700000000063 } from './0063-project-initiation.js';
import { MatchingKeys1700000000050 } from './0050-matching-keys.js';
import { DuplicatePairs1700000000051 } from './0051-duplicate-pairs.js';
import { PublicPool1700000000052 } from './0052-public-pool.js';
import { PoolAppeals1700000000053 } from './0053-pool-appeals.js';
import { Assets1700000000056 } from './0056-assets.js';
import { ForbiddenNumbers1700000000058 } from './0058-forbidden-numbers.js';
import { AmountsHaveLimits1700000000046 } from './0046-amounts-have-limits.js';
import { RulesInOrder1700000000057 } from './0057-rules-in-order.js';
import { Projects1700000000055 } from './0055-projects.js';
import { ContractSuggestions1700000000064 } from './0064-contract-suggestions.js';
import { MergedCustomers1700000000070 } from './0070-merged-customers.js';
import { LateRowsLockTheCustomer1700000000071 } from './0071-late-rows-lock-the-customer.js';
import { SeatsAreHandedOver1700000000072 } from './0072-seats-are-handed-over.js';
import { RevealsADay1700000000066 } from './0066-reveals-a-day.js';
import { HeadsReachWhatTheyHead1700000000067 } from './0067-heads-reach-what-they-head.js';
import { GivingIsApartFromChanging1700000000068 } from './0068-giving-is-apart-from-changing.js';
import { SwitchedSharing1700000000069 } from './0069-switched-sharing.js';
import { HandoversInsideClosedOrganisations1700000000083 } from './0083-handovers-inside-closed-organisations.js';
import { HeadsLook1700000000084 } from './0084-heads-look.js';
import { NamesStayOutside1700000000086 } from './0086-names-stay-outside.js';
import { NamedNetworks1700000000087 } from './0087-named-networks.js';
import { FactsHaveSources1700000000081 } from './0081-facts-have-sources.js';
import { ReviewedBeforeItCounts1700000000077 } from './0077-reviewed-before-it-counts.js';
import { ConfirmedBeforeItIsClosed1700000000078 } from './0078-confirmed-before-it-is-closed.js';
import { Exports1700000000073 } from './0073-exports.js';
import { Registrations1700000000074 } from './0074-registrations.js';
import { DuplicateRules1700000000088 } from './0088-duplicate-rules.js';
import { LeadRules1700000000075 } from './0075-lead-rules.js';
import { LeadCriteriaAndForms1700000000076 } from './0076-lead-criteria-and-forms.js';
import { ToldAndSeen1700000000079 } from './0079-told-and-seen.js';
import { WhatWasApprovedIsTakenBack1700000000085 } from './0085-what-was-approved-is-taken-back.js';
import { BelongingOutlastsAPosition1700000000093 } from './0093-belonging-outlasts-a-position.js';
import { RightsEndWhereSightDoes1700000000094 } from './0094-rights-end-where-sight-does.js';
import { Deputies1700000000096 } from './0096-deputies.js';
import { TakingAnAccount1700000000095 } from './0095-taking-an-account.js';
import { RulesOnCustomersAreAnOffice1700000000097 } from './0097-rules-on-customers-are-an-office.js';
import { WhoMayDecide1700000000098 } from './0098-who-may-decide.js';
import { BulkEdits1700000000100 } from './0100-bulk-edits.js';
import { EvidenceIsTheCompanys1700000000101 } from './0101-evidence-is-the-companys.js';
import { ContactsFromFiles1700000000102 } from './0102-contacts-from-files.js';
import { MergedContacts1700000000103 } from './0103-merged-contacts.js';
import { RequestsOfPersons1700000000114 } from './0114-requests-of-persons.js';
import { NumberRules1700000000108 } from './0108-number-rules.js';
import { FieldsOfOnesOwn1700000000104 } from './0104-fields-of-ones-own.js';
import { LeadersTakeApprovalsOut1700000000118 } from './0118-leaders-take-approvals-out.js';
import { OldNewsIsAboutARecord1700000000119 } from './0119-old-news-is-about-a-record.js';
import { OfficesOfFieldsAndNumbers1700000000119 } from './0119-offices-of-fields-and-numbers.js';

/** In order; a migration that has been merged is never edited. */
import { RowsAreDecided1700000000110 } from './0110-rows-are-decided.js';
import { ProductsDealsAndActivitiesFromFiles1700000000111 } from './0111-products-deals-and-activities-from-files.js';
import { ImportsAreCancelled1700000000112 } from './0112-imports-are-cancelled.js';
export const MIGRATIONS = [
  Platform1700000000001,
  Org1700000000002,
  Approvals1700000000003,
  Catalog1700000000004,
  Customers1700000000005,
  Opportunities1700000000006,
  Leads1700000000007,
  Quotes1700000000008,
  Contracts1700000000009,
  Imports1700000000010,
  Activities1700000000011,
  Notifications1700000000012,
  AuditedOrganisation1700000000013,
  SearchUnderScope1700000000014,
  EffectiveOrganisation1700000000015,
  WorkingCalendars1700000000016,
  CourseOfApprovals1700000000017,
  PolicyGovernance1700000000018,
  Evidence1700000000019,
  Expenses1700000000020,
  AmendmentsAndReviews1700000000021,
  OwnSeatsFirst1700000000022,
  VersionsChangeByMigration1700000000023,
  RolesAndReach1700000000024,
  DeadlinesStandStill1700000000025,
  TwoPeopleInTheDatabase1700000000026,
  Accounts1700000000027,
  AuditForYears1700000000028,
  DatedStructure1700000000029,
  PlannedReorganisations1700000000030,
  Handovers1700000000031,
  Sharing1700000000032,
  SharesArePlannedOnce1700000000034,
  AccessRules1700000000035,
  SecondFactorsAndTokens1700000000036,
  ServicesHaveWhatTheirOwnersHave1700000000037,
  StaffFromFiles1700000000039,
  ConfirmedSessions1700000000040,
  CirclesAreJoined1700000000044,
  LimitsThatHold1700000000033,
  ClosedDirectory1700000000045,
  UndoInTheBackground1700000000048,
  SharesByIndexAlone1700000000054,
  AccessRequests1700000000049,
  ExplainedAccess1700000000038,
  MatchingKeys1700000000050,
  DuplicatePairs1700000000051,
  PublicPool1700000000052,
  PoolAppeals1700000000053,
  AmountsHaveLimits1700000000046,
  RulesInOrder1700000000057,
  Assets1700000000056,
  Projects1700000000055,
  ContractSuggestions1700000000064,
  ForbiddenNumbers1700000000058,
  MergedCustomers1700000000070,
  CostsAndContractTypes1700000000062,
  ProjectInitiation1700000000063,
  LateRowsLockTheCustomer1700000000071,
  RevealsADay1700000000066,
  HeadsReachWhatTheyHead1700000000067,
  GivingIsApartFromChanging1700000000068,
  SwitchedSharing1700000000069,
  HandoversInsideClosedOrganisations1700000000083,
  HeadsLook1700000000084,
  FactsHaveSources1700000000081,
  ReviewedBeforeItCounts1700000000077,
  ConfirmedBeforeItIsClosed1700000000078,
  SeatsAreHandedOver1700000000072,
  Exports1700000000073,
  Registrations1700000000074,
  LeadRules1700000000075,
  LeadCriteriaAndForms1700000000076,
  ToldAndSeen1700000000079,
  WhatWasApprovedIsTakenBack1700000000085,
  BelongingOutlastsAPosition1700000000093,
  RightsEndWhereSightDoes1700000000094,
  DuplicateRules1700000000088,
  GrantsLimitMarginAndTerms1700000000091,
  TakingAnAccount1700000000095,
  Deputies1700000000096,
  NamesStayOutside1700000000086,
  NamedNetworks1700000000087,
  RulesOnCustomersAreAnOffice1700000000097,
  WhoMayDecide1700000000098,
  BulkEdits1700000000100,
  EvidenceIsTheCompanys1700000000101,
  ContactsFromFiles1700000000102,
  MergedContacts1700000000103,
  NumberRules1700000000108,
  FieldsOfOnesOwn1700000000104,
  LeadersTakeApprovalsOut1700000000118,
  OldNewsIsAboutARecord1700000000119,
  OfficesOfFieldsAndNumbers1700000000119,
  RequestsOfPersons1700000000114,
  RowsAreDecided1700000000110,
  ProductsDealsAndActivitiesFromFiles1700000000111,
  ImportsAreCancelled1700000000112,
];
