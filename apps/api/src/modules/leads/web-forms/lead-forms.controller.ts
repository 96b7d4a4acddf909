import { Body, Controller, Delete, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam, IfMatch } from '../../../platform/http/params.js';
import { ArrangeLeadForms } from '../actions/arrange-lead-forms.js';
import { Leads } from '../leads.repository.js';
import { ChangeLeadFormDto, NewLeadFormDto } from './lead-form.dto.js';
import { formEntryView, FormEntryView, leadFormView, LeadFormsView, LeadFormView } from './lead-form.view.js';
import { LeadFormAsksNoCompany, LeadFormSiteIsNoOrigin } from './lead-forms.errors.js';
import { LeadForms } from './lead-forms.repository.js';

const REFUSALS = [LeadFormAsksNoCompany, LeadFormSiteIsNoOrigin] as const;

@ApiTags('leads')
@Controller()
export class LeadFormsController {
  constructor(
    private readonly forms: LeadForms,
    private readonly leads: Leads,
    private readonly arrangeForms: ArrangeLeadForms,
  ) {}

  @Get('lead-forms')
  @Can('lead.rule')
  @Operation({ id: 'listLeadForms', summary: 'The public forms by which leads come', returns: LeadFormsView })
  async list(): Promise<LeadFormsView> {
    return { items: (await this.forms.list()).map(leadFormView) };
  }

  @Post('lead-forms')
  @Can('lead.rule')
  @Operation({
    id: 'makeLeadForm',
    summary: 'Make a public form',
    returns: LeadFormView,
    status: 201,
    refuses: REFUSALS,
  })
  async make(@Body() body: NewLeadFormDto): Promise<LeadFormView> {
    return leadFormView(await this.forms.show(await this.arrangeForms.make(body)));
  }

  @Patch('lead-forms/:id')
  @Can('lead.rule')
  @Operation({
    id: 'changeLeadForm',
    summary: 'Change a public form; other words of consent are another version of them',
    returns: LeadFormView,
    ifMatch: true,
    refuses: [...REFUSALS, RowIsStale],
  })
  async change(
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ChangeLeadFormDto,
  ): Promise<LeadFormView> {
    await this.arrangeForms.change(id, version, body);
    return leadFormView(await this.forms.show(id));
  }

  @Delete('lead-forms/:id')
  @Can('lead.rule')
  @Operation({ id: 'removeLeadForm', summary: 'Take a public form away', ifMatch: true, refuses: [RowIsStale] })
  remove(@IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.arrangeForms.remove(id, version);
  }

  @Get('leads/:id/form-entry')
  @Can('lead.view')
  @Operation({
    id: 'getLeadFormEntry',
    summary: 'By which form a lead came, and what its sender agreed to',
    returns: FormEntryView,
  })
  async entry(@IdParam() id: string): Promise<FormEntryView> {
    await this.leads.show(id);
    return formEntryView(await this.forms.entryOf(id));
  }
}
