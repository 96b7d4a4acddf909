import { Body, Controller, Delete, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, SetsAmounts, SetsAmountsBy } from '../../platform/access/access.decorators.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, IfMatch, ReaderLocale } from '../../platform/http/params.js';
import { ListOperation } from '../../platform/listing/list-docs.js';
import { ListParams, type ListQuery } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { ChangeContract } from './actions/change-contract.js';
import { CreateContract } from './actions/create-contract.js';
import { DiscardContract } from './actions/discard-contract.js';
import { ChangeContractDto, NewContractDto } from './contract.dto.js';
import { ContractView } from './contract-detail.view.js';
import { ContractPages } from './contract-pages.js';
import { CONTRACT_LIST } from './contract.row.js';
import { ContractRowView } from './contract.view.js';
import { ContractIsClosed, TemplateIsUnknown } from './contracts.errors.js';

@ApiTags('contracts')
@Controller('contracts')
export class ContractsController {
  constructor(
    private readonly pages: ContractPages,
    private readonly createContract: CreateContract,
    private readonly changeContract: ChangeContract,
    private readonly discardContract: DiscardContract,
  ) {}

  @Get()
  @Can('contract.view')
  @ListOperation({
    id: 'listContracts',
    summary: 'Contracts within reach',
    returns: ContractRowView,
    spec: CONTRACT_LIST,
  })
  list(@ListParams() query: ListQuery, @ReaderLocale() locale: Locale): Promise<Page<ContractRowView>> {
    return this.pages.list(query, locale);
  }

  @Get(':id')
  @Can('contract.view')
  @Operation({
    id: 'getContract',
    summary: 'One contract with its lines, clauses, approval and steps',
    returns: ContractView,
  })
  show(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<ContractView> {
    return this.pages.show(id, locale);
  }

  @Post()
  @Can('contract.create')
  @SetsAmounts('contract.amounts')
  @Operation({
    id: 'createContract',
    summary: 'Make a draft contract from an approved quote and a template',
    returns: ContractView,
    status: 201,
    refuses: [TemplateIsUnknown],
  })
  async create(@Body() body: NewContractDto, @ReaderLocale() locale: Locale): Promise<ContractView> {
    return this.pages.show(await this.createContract.execute(body), locale);
  }

  @Patch(':id')
  @Can('contract.edit')
  @SetsAmountsBy('contract.amounts', 'lines')
  @Operation({
    id: 'changeContract',
    summary: 'Change an open contract',
    returns: ContractView,
    ifMatch: true,
    refuses: [ContractIsClosed],
  })
  async change(
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ChangeContractDto,
    @ReaderLocale() locale: Locale,
  ): Promise<ContractView> {
    await this.changeContract.execute(id, version, body);
    return this.pages.show(id, locale);
  }

  @Delete(':id')
  @Can('contract.delete')
  @Operation({
    id: 'discardContract',
    summary: 'Put a contract into the recycle bin',
    ifMatch: true,
    refuses: [ContractIsClosed],
  })
  async discard(@IdParam() id: string, @IfMatch() version: number): Promise<void> {
    await this.discardContract.execute(id, version);
  }
}
