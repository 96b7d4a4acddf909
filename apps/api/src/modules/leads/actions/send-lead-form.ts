import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { LeadIntake } from '../dispatch/lead-intake.js';
import { FormSends } from '../web-forms/form-sends.repository.js';
import type { SendLeadFormDto } from '../web-forms/lead-form.dto.js';
import { LeadFormIsMissing } from '../web-forms/lead-forms.errors.js';
import { LeadForms, type PublicForm } from '../web-forms/lead-forms.repository.js';
import { readSent } from '../web-forms/read-sent.js';

/** Takes in what somebody sent by a public form. Whether we know the company already is nobody's business outside. */
@Injectable()
export class SendLeadForm {
  constructor(
    private readonly work: UnitOfWork,
    private readonly forms: LeadForms,
    private readonly sends: FormSends,
    private readonly intake: LeadIntake,
  ) {}

  /** @throws LeadFormIsMissing, FormSentTooOften, BodyIsInvalid */
  async execute(key: string, sent: SendLeadFormDto, address: string): Promise<PublicForm> {
    // In a transaction of its own: what is refused afterwards counts as well.
    const form = await this.work.run(HOUSE, 'write', async () => {
      const found = await this.forms.byKey(key);
      if (!found) throw new LeadFormIsMissing({});
      await this.sends.count(found.id, address);
      return found;
    });
    // A program is thanked like anybody, so that it does not learn what gave it away.
    if (sent.homepage) return form;
    const { source, campaign } = form;
    const fields = { ...readSent(form, sent), source, campaign };
    await this.work.run(HOUSE, 'write', async () => {
      const [lead] = await this.intake.take([fields], 'form');
      if (lead) await this.forms.keepEntry(lead.id, form);
    });
    return form;
  }
}
