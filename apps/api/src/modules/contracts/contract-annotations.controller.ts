import { Body, Controller, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, IfMatch, ReaderLocale } from '../../platform/http/params.js';
import { AnnotateContract } from './actions/annotate-contract.js';
import { AnnotateContractDto } from './contract.dto.js';
import { ContractView } from './contract-detail.view.js';
import { ContractPages } from './contract-pages.js';

@ApiTags('contracts')
@Controller('contracts/:id/annotations')
export class ContractAnnotationsController {
  constructor(
    private readonly pages: ContractPages,
    private readonly annotateContract: AnnotateContract,
  ) {}

  @Patch()
  @Can('contract.edit')
  @Operation({
    id: 'annotateContract',
    summary: 'Write remarks about a contract, also while it is being approved',
    returns: ContractView,
    ifMatch: true,
  })
  async change(
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: AnnotateContractDto,
    @ReaderLocale() locale: Locale,
  ): Promise<ContractView> {
    await this.annotateContract.execute(id, version, body);
    return this.pages.show(id, locale);
  }
}
