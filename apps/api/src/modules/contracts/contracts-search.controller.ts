import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiExtraModels, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import type { Locale } from '../../platform/http/locale.js';
import { ReaderLocale } from '../../platform/http/params.js';
import { SearchDto, listSchema } from '../../platform/listing/list-docs.js';
import { listQueryFrom } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { ContractPages } from './contract-pages.js';
import { ContractRowView } from './contract.view.js';

@ApiTags('contracts')
@Controller('contracts/search')
export class ContractsSearchController {
  constructor(private readonly pages: ContractPages) {}

  @Post()
  @HttpCode(200)
  @Can('contract.view')
  @ApiOperation({ operationId: 'searchContracts', summary: 'Contracts by a condition that may nest' })
  @ApiExtraModels(ContractRowView)
  @ApiResponse({ status: 200, description: 'A page of contracts', schema: listSchema(ContractRowView) })
  search(@Body() body: SearchDto, @ReaderLocale() locale: Locale): Promise<Page<ContractRowView>> {
    return this.pages.list(listQueryFrom(body), locale);
  }
}
