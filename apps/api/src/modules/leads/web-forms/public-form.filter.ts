import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { DomainError } from '../../../platform/http/domain-error.js';
import { localeFrom, type Locale } from '../../../platform/http/locale.js';
import { problemOf } from '../../../platform/http/problem.js';
import { translateError } from '../../../platform/http/translate-error.js';
import { formPage, noPage } from './form-page.js';
import type { SendLeadFormDto } from './lead-form.dto.js';
import { LeadForms, type PublicForm } from './lead-forms.repository.js';
import { sendPage } from './send-page.js';

type FormRequest = FastifyRequest<{ Params: { key: string }; Body: SendLeadFormDto | undefined }>;

/** Whoever fills in a form is told in the form what is wrong with it, with what she wrote still there. */
@Catch()
export class PublicFormFilter implements ExceptionFilter {
  constructor(
    private readonly work: UnitOfWork,
    private readonly forms: LeadForms,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FormRequest>();
    const reply = http.getResponse<FastifyReply>();
    const refusal = translateError(error);
    const locale = localeFrom(request.headers['accept-language']);
    const { status, detail } = problemOf(refusal, locale, '', request.id);
    const form = await this.work.run(HOUSE, 'read', () => this.forms.byKey(request.params.key)).catch(() => null);
    if (status === 429) void reply.header('Retry-After', '600');
    if (!form) return sendPage(reply, noPage(detail, locale), { status });
    sendPage(reply, again(form, request.body ?? {}, refusal, { locale, detail }), { status, sites: form.sites });
  }
}

/** Nothing at fault is written into the page again: it may be a number that nobody is to record. */
function again(
  form: PublicForm,
  sent: SendLeadFormDto,
  refusal: DomainError,
  { locale, detail }: { locale: Locale; detail: string },
): string {
  const { errors: problems } = problemOf(refusal, locale, '', '');
  const errors = new Map(problems.map(({ pointer, detail: wrong }) => [pointer.slice(1), wrong]));
  const kept = Object.entries(sent).filter(([name, value]) => typeof value === 'string' && !errors.has(name));
  const values = Object.fromEntries(kept) as SendLeadFormDto;
  const isNamed = form.fields.some(({ name }) => errors.has(name)) || errors.has('consent');
  return formPage({ form, locale, values, errors, ...(isNamed ? {} : { problem: detail }) });
}
