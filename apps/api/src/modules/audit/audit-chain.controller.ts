import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { ReaderLocale } from '../../platform/http/params.js';
import {
  AuditRootsView,
  auditVerificationView,
  AuditVerificationView,
  KeptRootDto,
  keptRoot,
  LogStateView,
} from './chain/audit-chain.view.js';
import { AuditVerifications } from './chain/audit-verifications.repository.js';
import { LogState } from './chain/log-state.js';
import { RequestLogVerification } from './chain/request-log-verification.js';
import { SealEntries } from './chain/seal-entries.js';

/** The chain over the log: its roots, and whether the log is still what was sealed. */
@ApiTags('audit')
@Controller('audit')
export class AuditChainController {
  constructor(
    private readonly state: LogState,
    private readonly sealEntries: SealEntries,
    private readonly verifications: AuditVerifications,
    private readonly requestVerification: RequestLogVerification,
  ) {}

  @Get('roots')
  @Can('audit.view')
  @Operation({
    id: 'listAuditRoots',
    summary: 'The roots over the log, to be kept where nobody here can reach, beside those of the evidence',
    returns: AuditRootsView,
  })
  roots(): Promise<AuditRootsView> {
    return this.state.roots();
  }

  @Post('roots')
  @Can('audit.verify')
  @Operation({
    id: 'sealAudit',
    summary: 'Seal what was written since the last root',
    returns: LogStateView,
    status: 201,
  })
  async seal(): Promise<LogStateView> {
    await this.sealEntries.execute();
    return this.state.show();
  }

  @Get('verification')
  @Can('audit.view')
  @Operation({ id: 'getAuditVerification', summary: 'The last check of the log', returns: AuditVerificationView })
  async verification(@ReaderLocale() locale: Locale): Promise<AuditVerificationView> {
    return auditVerificationView(await this.verifications.last(), locale);
  }

  @Post('verification')
  @Can('audit.verify')
  @Operation({
    id: 'verifyAudit',
    summary: 'Check the whole log, and whether a root that was kept elsewhere is still in its chain',
    returns: AuditVerificationView,
    status: 202,
  })
  async verify(@Body() body: KeptRootDto, @ReaderLocale() locale: Locale): Promise<AuditVerificationView> {
    return auditVerificationView(await this.requestVerification.execute(keptRoot(body)), locale);
  }
}
