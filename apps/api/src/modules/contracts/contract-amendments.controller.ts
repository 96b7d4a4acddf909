import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, SetsAmounts } from '../../platform/access/access.decorators.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, ReaderLocale } from '../../platform/http/params.js';
import { AmendContract } from './actions/amend-contract.js';
import { ContractView } from './contract-detail.view.js';
import { ContractPages } from './contract-pages.js';
import { ContractHasNewerRevision, ContractIsSuperseded, ContractNeedsNoAmendment } from './contracts.errors.js';

@ApiTags('contracts')
@Controller('contracts/:id/amendments')
export class ContractAmendmentsController {
  constructor(
    private readonly pages: ContractPages,
    private readonly amendContract: AmendContract,
  ) {}

  @Post()
  @Can('contract.create')
  @SetsAmounts('contract.amounts')
  @Operation({
    id: 'amendContract',
    summary: 'Begin the next version of a contract that is being approved, or was',
    returns: ContractView,
    status: 201,
    refuses: [ContractNeedsNoAmendment, ContractHasNewerRevision, ContractIsSuperseded],
  })
  async create(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<ContractView> {
    return this.pages.show(await this.amendContract.execute(id), locale);
  }
}
