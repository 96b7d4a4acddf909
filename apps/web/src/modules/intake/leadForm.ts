import type { Versioned } from '@/lib/record';

/** What a form may ask, in the order in which it is offered. */
export const FORM_FIELDS = [
  'name',
  'contactName',
  'title',
  'phone',
  'email',
  'wechat',
  'region',
  'industry',
  'productInterest',
  'need',
] as const;

/** A public form by which leads come. */
export interface WebForm extends Versioned {
  path: string;
  title: string;
  intro: string | null;
  thanks: string | null;
  fields: { name: string; required: boolean }[];
  source: string;
  campaign: string | null;
  sites: string[];
  consent: string | null;
  consentVersion: number;
  enabled: boolean;
  leads: number;
}

/** How a field is asked. */
export const ASKING = ['no', 'optional', 'required'] as const;

export interface WebFormValues {
  title: string;
  intro: string | null;
  thanks: string | null;
  asked: Record<string, string>;
  source: string | null;
  campaign: string | null;
  sites: string;
  consent: string | null;
  enabled: boolean;
}

const USUAL = [
  { name: 'name', required: true },
  { name: 'contactName', required: true },
  { name: 'phone', required: true },
  { name: 'need', required: false },
];

export function valuesOf(form: WebForm | null): WebFormValues {
  const fields = form?.fields ?? USUAL;
  const how = (name: string) => {
    const field = fields.find((each) => each.name === name);
    return field ? (field.required ? 'required' : 'optional') : 'no';
  };
  return {
    title: form?.title ?? '',
    intro: form?.intro ?? null,
    thanks: form?.thanks ?? null,
    asked: Object.fromEntries(FORM_FIELDS.map((name) => [name, how(name)])),
    source: form?.source ?? 'website_form',
    campaign: form?.campaign ?? null,
    sites: (form?.sites ?? []).join('\n'),
    consent: form?.consent ?? null,
    enabled: form?.enabled ?? true,
  };
}

export function bodyOf({ asked, sites, ...rest }: WebFormValues): Record<string, unknown> {
  const words = Object.entries(rest).map(([name, value]) => [name, value === '' ? null : value]);
  return {
    ...Object.fromEntries(words),
    title: rest.title.trim(),
    fields: FORM_FIELDS.filter((name) => asked[name] !== 'no').map((name) => ({
      name,
      required: asked[name] === 'required',
    })),
    sites: sites
      .split(/[\s,，;；、]+/)
      .map((site) => site.trim())
      .filter(Boolean),
  };
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

/** What is put into the page of a site that is named. */
export function snippetOf({ path, title }: Pick<WebForm, 'path' | 'title'>, origin: string): string {
  const name = title.replace(/[&<"]/g, (character) => ENTITIES[character]!);
  return `<iframe src="${origin}${path}" title="${name}" style="width:100%;height:640px;border:0"></iframe>`;
}
