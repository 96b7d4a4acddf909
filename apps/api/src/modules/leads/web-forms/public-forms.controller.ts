import { Body, Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Open } from '../../../platform/access/access.decorators.js';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Locale } from '../../../platform/http/locale.js';
import { ReaderLocale } from '../../../platform/http/params.js';
import { SendLeadForm } from '../actions/send-lead-form.js';
import { formPage, thanksPage } from './form-page.js';
import { SendLeadFormDto } from './lead-form.dto.js';
import { LeadFormIsMissing } from './lead-forms.errors.js';
import { LeadForms } from './lead-forms.repository.js';
import { PublicFormFilter } from './public-form.filter.js';
import { sendPage } from './send-page.js';

/** Pages for the public, without a script and without anybody signed in; not part of the API. */
@ApiExcludeController()
@Controller('public-forms/:key')
@UseFilters(PublicFormFilter)
export class PublicFormsController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly forms: LeadForms,
    private readonly sendForm: SendLeadForm,
  ) {}

  @Get()
  @Open()
  async show(@Param('key') key: string, @ReaderLocale() locale: Locale, @Res() reply: FastifyReply): Promise<void> {
    const form = await this.work.run(HOUSE, 'read', () => this.forms.byKey(key));
    if (!form) throw new LeadFormIsMissing({});
    sendPage(reply, formPage({ form, locale }), { sites: form.sites });
  }

  @Post()
  @Open()
  async create(
    @Param('key') key: string,
    @ReaderLocale() locale: Locale,
    @Body() body: SendLeadFormDto,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = await this.sendForm.execute(key, body, request.ip);
    sendPage(reply, thanksPage(form, locale), { sites: form.sites });
  }
}
