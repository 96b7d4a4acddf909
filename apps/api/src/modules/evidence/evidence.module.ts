import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/index.js';
import { OrgModule } from '../org/index.js';
import { ExportEvidence } from './actions/export-evidence.js';
import { RequestVerification } from './actions/request-verification.js';
import { SealDay } from './actions/seal-day.js';
import { VerifyEvidence } from './actions/verify-evidence.js';
import { ApprovalEvidenceController } from './approval-evidence.controller.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceRecords } from './records.repository.js';
import { Seals } from './seals.repository.js';
import { Verifications } from './verifications.repository.js';

@Module({
  imports: [ApprovalsModule, OrgModule],
  controllers: [EvidenceController, ApprovalEvidenceController],
  providers: [EvidenceRecords, Seals, Verifications, SealDay, ExportEvidence, VerifyEvidence, RequestVerification],
})
export class EvidenceModule {}
