import { Module } from '@nestjs/common';
import { exportController } from '../../platform/listing/export-controller.js';
import { ApprovalsModule } from '../approvals/index.js';
import { AttachmentsModule } from '../attachments/index.js';
import { CatalogModule } from '../catalog/index.js';
import { CustomersModule } from '../customers/index.js';
import { OrgModule } from '../org/index.js';
import { QuotesModule } from '../quotes/index.js';
import { AmendContract } from './actions/amend-contract.js';
import { AnnotateContract } from './actions/annotate-contract.js';
import { ChangeContract } from './actions/change-contract.js';
import { CreateContract } from './actions/create-contract.js';
import { DiscardContract } from './actions/discard-contract.js';
import { FileContract } from './actions/file-contract.js';
import { PreviewContract } from './actions/preview-contract.js';
import { PrintContract } from './actions/print-contract.js';
import { ReviewContract } from './actions/review-contract.js';
import { SealContract } from './actions/seal-contract.js';
import { SignContract } from './actions/sign-contract.js';
import { SubmitContract } from './actions/submit-contract.js';
import { WithdrawContract } from './actions/withdraw-contract.js';
import { Commitments } from './commitments.repository.js';
import { ContractAmendmentsController } from './contract-amendments.controller.js';
import { ContractAnnotationsController } from './contract-annotations.controller.js';
import { ContractDetails } from './contract-details.js';
import { ContractDrafts } from './contract-drafts.js';
import { ContractFacts } from './contract-facts.js';
import { ContractPages } from './contract-pages.js';
import { ContractPapersController } from './contract-papers.controller.js';
import { ContractParts } from './contract-parts.repository.js';
import { ContractStepsController } from './contract-steps.controller.js';
import { ContractHandover } from './contracts.handover.js';
import { ContractSubject } from './contract.subject.js';
import { ContractSubmissionController } from './contract-submission.controller.js';
import { ContractsController } from './contracts.controller.js';
import { Contracts } from './contracts.repository.js';
import { ContractsSearchController } from './contracts-search.controller.js';
import { GrantCoverage } from './grant-coverage.js';
import { ConsumeQuoteGrant } from './reactions/consume-quote-grant.js';
import { OnContractApproval } from './reactions/on-contract-approval.js';
import { SupersedeAmended } from './reactions/supersede-amended.js';
import { DemoCompletion } from './seeds/demo-completion.js';
import { DemoContracts } from './seeds/demo-contracts.js';
import { DemoDrafting } from './seeds/demo-drafting.js';
import { DemoSuggestions } from './seeds/demo-suggestions.js';
import { SeedSalesContract } from './seeds/seed-sales-contract.js';
import { SignedScan } from './signed-scan.js';
import { SubmittedContracts } from './submitted-contracts.js';
import { AcceptSuggestions } from './suggestions/accept-suggestions.js';
import { AnswerSuggestion } from './suggestions/answer-suggestion.js';
import { LapseSuggestions } from './suggestions/lapse-suggestions.js';
import { NextVersion } from './suggestions/next-version.js';
import { ShowSuggestions } from './suggestions/show-suggestions.js';
import { SuggestChange } from './suggestions/suggest-change.js';
import { SuggestionAnswers } from './suggestions/suggestion-answers.js';
import { SuggestionsController } from './suggestions/suggestions.controller.js';
import { Suggestions } from './suggestions/suggestions.repository.js';
import { AgreedVersion } from './agreed-version.js';
import { Improvement } from './improvement.js';
import { ContractPurposes } from './purposes.js';
import { Templates } from './templates.repository.js';
import { TypedContracts } from './typed-contracts.js';
import { CONTRACT_EXPORT } from './contract-export.js';

@Module({
  imports: [OrgModule, ApprovalsModule, AttachmentsModule, CatalogModule, CustomersModule, QuotesModule],
  controllers: [
    exportController(CONTRACT_EXPORT),
    ContractsSearchController,
    ContractPapersController,
    ContractsController,
    ContractSubmissionController,
    ContractStepsController,
    ContractAmendmentsController,
    ContractAnnotationsController,
    SuggestionsController,
  ],
  providers: [
    ...[Contracts, ContractParts, Templates, Commitments, GrantCoverage, Improvement, SignedScan],
    ...[AgreedVersion, ContractPurposes],
    ...[ContractDetails, ContractPages, ContractDrafts, ContractFacts, SubmittedContracts, TypedContracts],
    ...[CreateContract, ChangeContract, DiscardContract, SubmitContract, WithdrawContract, PreviewContract],
    ...[ReviewContract, SealContract, SignContract, FileContract, PrintContract, AmendContract, AnnotateContract],
    ...[Suggestions, SuggestionAnswers, NextVersion, ShowSuggestions, LapseSuggestions],
    ...[SuggestChange, AcceptSuggestions, AnswerSuggestion],
    ...[OnContractApproval, ConsumeQuoteGrant, SupersedeAmended, ContractSubject, ContractHandover],
    ...[SeedSalesContract, DemoDrafting, DemoCompletion, DemoContracts, DemoSuggestions],
  ],
  exports: [Contracts],
})
export class ContractsModule {}
