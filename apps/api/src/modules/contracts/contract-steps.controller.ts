import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, ReadsAmounts } from '../../platform/access/access.decorators.js';
import { NeedsIdempotencyKey } from '../../platform/http/idempotency.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, ReaderLocale } from '../../platform/http/params.js';
import { FileContract } from './actions/file-contract.js';
import { ReviewContract } from './actions/review-contract.js';
import { SealContract } from './actions/seal-contract.js';
import { SignContract } from './actions/sign-contract.js';
import { FilingDto, ReviewDto, SealDto, SignatureDto } from './contract.dto.js';
import { ContractView } from './contract-detail.view.js';
import { ContractPages } from './contract-pages.js';
import {
  ContractAwaitsAnotherStep,
  ReviewerIsOwner,
  ScanIsMissing,
  SealIsOfAnotherCompany,
} from './contracts.errors.js';

@ApiTags('contracts')
@Controller('contracts/:id')
@NeedsIdempotencyKey()
export class ContractStepsController {
  constructor(
    private readonly pages: ContractPages,
    private readonly reviewContract: ReviewContract,
    private readonly sealContract: SealContract,
    private readonly signContract: SignContract,
    private readonly fileContract: FileContract,
  ) {}

  @Post('review')
  @Can('contract.review')
  @ReadsAmounts('contract.amounts')
  @Operation({
    id: 'reviewContract',
    summary: 'Review an approved contract (商务评审)',
    returns: ContractView,
    status: 201,
    refuses: [ContractAwaitsAnotherStep, ReviewerIsOwner],
  })
  async review(@IdParam() id: string, @Body() body: ReviewDto, @ReaderLocale() locale: Locale): Promise<ContractView> {
    await this.reviewContract.execute(id, body);
    return this.pages.show(id, locale);
  }

  @Post('seal')
  @Can('contract.seal')
  @Operation({
    id: 'sealContract',
    summary: 'Record the seal (用印)',
    returns: ContractView,
    status: 201,
    refuses: [ContractAwaitsAnotherStep, SealIsOfAnotherCompany],
  })
  async seal(
    @IdParam() id: string,
    @Body() { sealId }: SealDto,
    @ReaderLocale() locale: Locale,
  ): Promise<ContractView> {
    await this.sealContract.execute(id, sealId);
    return this.pages.show(id, locale);
  }

  @Post('signature')
  @Can('contract.sign')
  @Operation({
    id: 'signContract',
    summary: 'Record that both sides have signed (双方签订)',
    returns: ContractView,
    status: 201,
    refuses: [ContractAwaitsAnotherStep, ScanIsMissing],
  })
  async sign(@IdParam() id: string, @Body() body: SignatureDto, @ReaderLocale() locale: Locale): Promise<ContractView> {
    await this.signContract.execute(id, body);
    return this.pages.show(id, locale);
  }

  @Post('filing')
  @Can('contract.file')
  @Operation({
    id: 'fileContract',
    summary: 'File a signed contract (归档)',
    returns: ContractView,
    status: 201,
    refuses: [ContractAwaitsAnotherStep],
  })
  async file(@IdParam() id: string, @Body() body: FilingDto, @ReaderLocale() locale: Locale): Promise<ContractView> {
    await this.fileContract.execute(id, body);
    return this.pages.show(id, locale);
  }
}
