import { Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { ReaderLocale } from '../../platform/http/params.js';
import { RequestVerification } from './actions/request-verification.js';
import { SealDay } from './actions/seal-day.js';
import { RootView, RootsView, VerificationView, verificationView } from './evidence.view.js';
import { Seals } from './seals.repository.js';
import { Verifications } from './verifications.repository.js';

const ROOTS_FORMAT = 'countersign-roots/1';

@ApiTags('evidence')
@Controller('evidence')
export class EvidenceController {
  constructor(
    private readonly seals: Seals,
    private readonly sealDay: SealDay,
    private readonly verifications: Verifications,
    private readonly requestVerification: RequestVerification,
  ) {}

  @Get('roots')
  @Can('evidence.view')
  @Operation({
    id: 'listRoots',
    summary: 'The daily roots, to be kept where nobody here can reach',
    returns: RootsView,
  })
  async roots(): Promise<RootsView> {
    return { format: ROOTS_FORMAT, items: await this.seals.all() };
  }

  @Post('roots')
  @Can('evidence.seal')
  @Operation({ id: 'sealNow', summary: 'Seal what was recorded since the last root', returns: RootView, status: 201 })
  seal(): Promise<RootView> {
    return this.sealDay.execute();
  }

  @Get('verification')
  @Can('evidence.view')
  @Operation({ id: 'getVerification', summary: 'The last check of everything recorded', returns: VerificationView })
  async verification(@ReaderLocale() locale: Locale): Promise<VerificationView> {
    return verificationView(await this.verifications.last(), locale);
  }

  @Post('verification')
  @Can('evidence.seal')
  @Operation({ id: 'verifyNow', summary: 'Check everything recorded', returns: VerificationView, status: 202 })
  async verify(@ReaderLocale() locale: Locale): Promise<VerificationView> {
    return verificationView(await this.requestVerification.execute(), locale);
  }
}
