import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, ReadsAmounts } from '../../platform/access/access.decorators.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, ReaderLocale } from '../../platform/http/params.js';
import { PreviewContract } from './actions/preview-contract.js';
import { PrintContract } from './actions/print-contract.js';
import { ContractPreviewDto } from './contract.dto.js';
import { ContractPreviewView } from './contract-preview.view.js';
import { PaperView } from './paper.view.js';
import { TemplatesView, TemplateView, templateView } from './template.view.js';
import { Templates } from './templates.repository.js';

@ApiTags('contracts')
@Controller()
export class ContractPapersController {
  constructor(
    private readonly printContract: PrintContract,
    private readonly previewContract: PreviewContract,
    private readonly templates: Templates,
  ) {}

  @Get('contracts/:id/paper')
  @Can('contract.print')
  @ReadsAmounts('contract.amounts')
  @Operation({
    id: 'getContractPaper',
    summary: 'What the printed contract shows, with the amount in words',
    returns: PaperView,
  })
  paper(@IdParam() id: string): Promise<PaperView> {
    return this.printContract.execute(id);
  }

  @Post('contract-previews')
  @Can('contract.create', 'contract.edit')
  @ReadsAmounts('contract.amounts')
  @Operation({
    id: 'previewContract',
    summary: 'Who would have to approve a contract with other lines or clauses; nothing is stored',
    returns: ContractPreviewView,
  })
  preview(@Body() body: ContractPreviewDto, @ReaderLocale() locale: Locale): Promise<ContractPreviewView> {
    return this.previewContract.execute(body, locale);
  }

  @Get('contract-templates')
  @Can('contract.view')
  @Operation({ id: 'listContractTemplates', summary: 'Company texts in use', returns: TemplatesView })
  async list(): Promise<TemplatesView> {
    return { items: await this.templates.inUse() };
  }

  @Get('contract-templates/:id')
  @Can('contract.view')
  @Operation({
    id: 'getContractTemplate',
    summary: 'One company text with its clauses and their owners',
    returns: TemplateView,
  })
  async show(@IdParam() id: string): Promise<TemplateView> {
    return templateView(await this.templates.get(id), await this.templates.clauses(id));
  }
}
