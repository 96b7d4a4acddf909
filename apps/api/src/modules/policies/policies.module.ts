import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/index.js';
import { OrgModule } from '../org/index.js';
import { CreatePolicy } from './actions/create-policy.js';
import { DeletePolicy } from './actions/delete-policy.js';
import { DiscardDraft } from './actions/discard-draft.js';
import { ProposePublication } from './actions/propose-publication.js';
import { ProposeRetirement } from './actions/propose-retirement.js';
import { WithdrawPublication } from './actions/withdraw-publication.js';
import { WriteDraft } from './actions/write-draft.js';
import { AskBackTest } from './back-testing/ask-back-test.js';
import { BackTestsController } from './back-testing/back-tests.controller.js';
import { BackTests } from './back-testing/back-tests.repository.js';
import { ChangedSubmissions } from './back-testing/changed-submissions.repository.js';
import { ShowBackTests } from './back-testing/show-back-tests.js';
import { Replay } from './back-testing/replay.js';
import { RunBackTest } from './back-testing/run-back-test.js';
import { Submissions } from './back-testing/submissions.repository.js';
import { Checking } from './checking.js';
import { Drafts } from './drafts.repository.js';
import { ForeseeHoles } from './foresee-holes.js';
import { MigrateRunning } from './migration/migrate-running.js';
import { MigrationController } from './migration/migration.controller.js';
import { PlanMigration } from './migration/plan-migration.js';
import { RunningApprovals } from './migration/running-approvals.repository.js';
import { ExportPack } from './packs/export-pack.js';
import { ImportPack } from './packs/import-pack.js';
import { LookAtPack } from './packs/look-at-pack.js';
import { PackCalendars } from './packs/pack-calendars.js';
import { PackSignatures } from './packs/pack-signatures.js';
import { PacksController } from './packs/packs.controller.js';
import { PoliciesController } from './policies.controller.js';
import { PolicyBenchController } from './policy-bench.controller.js';
import { PolicyBook } from './policy-book.repository.js';
import { PolicyCasesController } from './policy-cases.controller.js';
import { PolicyDraftController } from './policy-draft.controller.js';
import { PolicyPublicationController } from './policy-publication.controller.js';
import { PolicyVersionsController } from './policy-versions.controller.js';
import { PolicySubject } from './policy.subject.js';
import { Publications } from './publications.repository.js';
import { PutUpPublication } from './put-up-publication.js';
import { OnPublicationApproval } from './reactions/on-publication-approval.js';
import { ReadPolicies } from './reading/read-policies.js';
import { SeedShippedPolicies } from './seeds/seed-shipped-policies.js';
import { ShowDraft } from './show-draft.js';
import { ShowPolicies } from './show-policies.js';
import { ShowPublications } from './show-publications.js';
import { ShowVersions } from './show-versions.js';
import { TestCases } from './test-cases.js';
import { Tested } from './tested.js';
import { Trials } from './trials.js';
import { Vocabulary } from './vocabulary.js';

@Module({
  imports: [OrgModule, ApprovalsModule],
  controllers: [
    // Fixed addresses before those that begin with a code.
    PolicyBenchController,
    PacksController,
    BackTestsController,
    PoliciesController,
    PolicyDraftController,
    PolicyVersionsController,
    PolicyPublicationController,
    PolicyCasesController,
    MigrationController,
  ],
  providers: [
    ...[PolicyBook, Drafts, Publications, PolicySubject, Vocabulary, Checking, TestCases, Tested, Trials],
    ...[ShowPolicies, ShowDraft, ShowVersions, ShowPublications, ReadPolicies, PutUpPublication],
    ...[CreatePolicy, DeletePolicy, WriteDraft, DiscardDraft],
    ...[ProposePublication, ProposeRetirement, WithdrawPublication, OnPublicationApproval],
    ...[BackTests, ChangedSubmissions, ShowBackTests, Submissions, Replay, AskBackTest, RunBackTest],
    ...[ExportPack, ImportPack, LookAtPack, PackCalendars, PackSignatures],
    ...[RunningApprovals, PlanMigration, MigrateRunning],
    ForeseeHoles,
    SeedShippedPolicies,
  ],
  exports: [ForeseeHoles],
})
export class PoliciesModule {}
