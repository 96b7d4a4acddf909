import { Module } from '@nestjs/common';
import { PrivacyModule } from '../privacy/index.js';
import { AuditChainController } from './audit-chain.controller.js';
import { AuditController } from './audit.controller.js';
import { AuditSeals } from './chain/audit-seals.repository.js';
import { AuditVerifications } from './chain/audit-verifications.repository.js';
import { LogMark } from './chain/log-mark.repository.js';
import { LogState } from './chain/log-state.js';
import { RequestLogVerification } from './chain/request-log-verification.js';
import { SealEntries } from './chain/seal-entries.js';
import { VerifyLog } from './chain/verify-log.js';
import { AuditTrail } from './entries/audit-trail.js';
import { EntryViews } from './entries/entry-views.js';
import { KnownNames } from './entries/known-names.js';
import { Masks } from './entries/masks.js';
import { Reading } from './entries/reading.js';
import { KeepMonths } from './retention/keep-months.js';
import { Months } from './retention/months.repository.js';

@Module({
  imports: [PrivacyModule],
  controllers: [AuditController, AuditChainController],
  providers: [
    AuditTrail,
    Reading,
    EntryViews,
    KnownNames,
    Masks,
    AuditSeals,
    LogMark,
    SealEntries,
    AuditVerifications,
    RequestLogVerification,
    VerifyLog,
    LogState,
    Months,
    KeepMonths,
  ],
})
export class AuditModule {}
