import { Body, Controller, Delete, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, ReadsAmounts } from '../../platform/access/access.decorators.js';
import { NeedsIdempotencyKey } from '../../platform/http/idempotency.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, ReaderLocale } from '../../platform/http/params.js';
import { SubmitContract } from './actions/submit-contract.js';
import { WithdrawContract } from './actions/withdraw-contract.js';
import { SubmitContractDto } from './contract.dto.js';
import { ContractView } from './contract-detail.view.js';
import { ContractPages } from './contract-pages.js';
import {
  ContractHasNoLines,
  ContractIsClosed,
  ContractIsNotInApproval,
  ContractIsUnpriced,
} from './contracts.errors.js';

@ApiTags('contracts')
@Controller('contracts/:id/submission')
export class ContractSubmissionController {
  constructor(
    private readonly pages: ContractPages,
    private readonly submitContract: SubmitContract,
    private readonly withdrawContract: WithdrawContract,
  ) {}

  @Post()
  @Can('contract.submit')
  @ReadsAmounts('contract.amounts')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'submitContract',
    summary: 'Put a contract up for approval, exactly as it is',
    returns: ContractView,
    status: 201,
    refuses: [ContractIsClosed, ContractHasNoLines, ContractIsUnpriced],
  })
  async create(
    @IdParam() id: string,
    @Body() { note, shownRoute }: SubmitContractDto,
    @ReaderLocale() locale: Locale,
  ): Promise<ContractView> {
    await this.submitContract.execute(id, note, shownRoute);
    return this.pages.show(id, locale);
  }

  @Delete()
  @Can('contract.submit')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'withdrawContract',
    summary: 'Take a contract back from approval',
    returns: ContractView,
    refuses: [ContractIsNotInApproval],
  })
  async remove(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<ContractView> {
    await this.withdrawContract.execute(id);
    return this.pages.show(id, locale);
  }
}
