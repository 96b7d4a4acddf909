import { Injectable } from '@nestjs/common';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import { randomToken } from '../../../platform/secrets/random-text.js';
import type { AskedFieldDto, ChangeLeadFormDto, NewLeadFormDto } from '../web-forms/lead-form.dto.js';
import type { AskedField, LeadForm } from '../web-forms/lead-form.entity.js';
import { LeadFormAsksNoCompany, LeadFormSiteIsNoOrigin } from '../web-forms/lead-forms.errors.js';
import { LeadForms } from '../web-forms/lead-forms.repository.js';

const KEY_LENGTH = 16;

/** Makes public forms, changes them and takes them away. */
@Injectable()
export class ArrangeLeadForms {
  constructor(private readonly forms: LeadForms) {}

  /** @throws LeadFormAsksNoCompany, LeadFormSiteIsNoOrigin */
  async make(sent: NewLeadFormDto): Promise<string> {
    const form = await this.forms.insert({
      key: randomToken().slice(0, KEY_LENGTH),
      title: sent.title.trim(),
      intro: sent.intro ?? null,
      thanks: sent.thanks ?? null,
      fields: asked(sent.fields),
      source: sent.source ?? 'website_form',
      campaign: sent.campaign ?? null,
      sites: originsOf(sent.sites ?? []),
      consent: sent.consent?.trim() || null,
      consentVersion: 1,
      enabled: sent.enabled ?? true,
    });
    return form.id;
  }

  /** @throws the same, RowIsMissing, RowIsStale */
  async change(id: string, version: number, sent: ChangeLeadFormDto): Promise<void> {
    const form = await this.forms.getForChange(id);
    if (form.version !== version) throw new RowIsStale({ id, version });
    const { fields, sites, consent, ...rest } = sent;
    Object.assign(form, Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)));
    if (fields !== undefined) form.fields = asked(fields);
    if (sites !== undefined) form.sites = originsOf(sites);
    if (consent !== undefined) sayConsent(form, consent?.trim() || null);
    await this.forms.save(form, version);
  }

  /** @throws RowIsMissing, RowIsStale */
  async remove(id: string, version: number): Promise<void> {
    await this.forms.discard(await this.forms.getForChange(id), version);
  }
}

/** Other words are another version: what somebody agreed to stays known. */
function sayConsent(form: LeadForm, consent: string | null): void {
  if (consent === form.consent) return;
  Object.assign(form, { consent, consentVersion: form.consentVersion + 1 });
}

function asked(fields: readonly AskedFieldDto[]): AskedField[] {
  const names = new Set(fields.map(({ name }) => name));
  const asksCompany = fields.some(({ name, required }) => name === 'name' && required);
  if (!asksCompany || names.size !== fields.length)
    throw new LeadFormAsksNoCompany({}, [{ pointer: '/fields', code: LeadFormAsksNoCompany.code }]);
  return fields.map(({ name, required }) => ({ name, required }));
}

/** Exact origins alone: a word of the policy's own, or a star, would let in more than was meant. */
function originsOf(sites: readonly string[]): string[] {
  return sites.map((site, at) => {
    const origin = originOf(site.trim());
    const problem = { pointer: `/sites/${at}`, code: LeadFormSiteIsNoOrigin.code, params: { site } };
    if (origin === null) throw new LeadFormSiteIsNoOrigin({ site }, [problem]);
    return origin;
  });
}

function originOf(site: string): string | null {
  if (!/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?\/?$/i.test(site) || !URL.canParse(site)) return null;
  return new URL(site).origin;
}
