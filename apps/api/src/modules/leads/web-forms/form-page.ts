import { createHash } from 'node:crypto';
import type { Locale } from '../../../platform/http/locale.js';
import type { SendLeadFormDto } from './lead-form.dto.js';
import type { FormField } from './lead-form.entity.js';
import type { PublicForm } from './lead-forms.repository.js';

interface Shown {
  readonly form: Pick<PublicForm, 'title' | 'intro' | 'thanks' | 'fields' | 'consent' | 'consentVersion'>;
  readonly locale: Locale;
  readonly values?: SendLeadFormDto;
  /** What is wrong, by field. */
  readonly errors?: ReadonlyMap<string, string>;
  /** What is wrong altogether. */
  readonly problem?: string;
}

const LABELS: Record<FormField, readonly [zh: string, en: string]> = {
  name: ['公司名称', 'Company'],
  contactName: ['姓名', 'Your name'],
  title: ['职位', 'Title'],
  phone: ['电话', 'Phone'],
  email: ['邮箱', 'E-mail'],
  wechat: ['微信', 'WeChat'],
  region: ['所在地区', 'Region'],
  industry: ['行业', 'Industry'],
  productInterest: ['感兴趣的产品', 'Product of interest'],
  need: ['需求', 'What you need'],
};
const TYPES: Partial<Record<FormField, string>> = { phone: 'tel', email: 'email' };
const LONGEST: Partial<Record<FormField, number>> = { name: 200, phone: 40, email: 254, region: 50, need: 2000 };

const STYLE = `:root{color-scheme:light dark}*{box-sizing:border-box}body{margin:0;padding:20px;background:Canvas;color:CanvasText;font:15px/1.5 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif}
main{max-width:560px;margin:0 auto}h1{font-size:20px;margin:0 0 8px}p{margin:0 0 12px}label{display:block;margin:0 0 4px}
input,textarea{font:inherit;width:100%;padding:8px 10px;border:1px solid #8a8f98;border-radius:6px;background:Field;color:FieldText}
input[type=checkbox]{width:auto;margin:0 8px 0 0}.field{margin:0 0 14px}.wrong{color:#c0272d;margin:4px 0 0}.other{position:absolute;left:-9999px}
@media (prefers-color-scheme:dark){.wrong{color:#ff8a8a}}button{font:inherit;padding:9px 20px;border:0;border-radius:6px;background:#2f5bd7;color:#fff;cursor:pointer}
:focus-visible{outline:2px solid #2f5bd7;outline-offset:2px}`;

/** No script, nothing from elsewhere, one style known by its hash; framed by the named sites alone. */
export function formPolicy(sites: readonly string[]): string {
  const style = createHash('sha256').update(STYLE).digest('base64');
  const frames = sites.length > 0 ? sites.join(' ') : "'none'";
  return `default-src 'none'; style-src 'sha256-${style}'; form-action 'self'; base-uri 'none'; frame-ancestors ${frames}`;
}

export function formPage({ form, locale, values = {}, errors = new Map(), problem }: Shown): string {
  const word = wordIn(locale);
  const fields = form.fields.map((each) => fieldOf({ ...each, value: values[each.name] ?? '', errors, locale }));
  const body = `<h1>${escaped(form.title)}</h1>${form.intro ? paragraphs(form.intro) : ''}
${problem ? `<p class="wrong" role="alert">${escaped(problem)}</p>` : ''}
<form method="post" novalidate>
${fields.join('\n')}
<div class="other" aria-hidden="true"><label for="homepage">Homepage</label><input id="homepage" name="homepage" tabindex="-1" autocomplete="off"></div>
${consentOf(form, errors)}
<button type="submit">${word('提交', 'Send')}</button>
</form>`;
  return pageOf(form.title, body, locale);
}

export function thanksPage({ title, thanks }: Pick<PublicForm, 'title' | 'thanks'>, locale: Locale): string {
  const words =
    thanks ?? wordIn(locale)('已收到，我们会尽快与您联系。', 'We have received it and will be in touch soon.');
  return pageOf(title, `<h1>${escaped(title)}</h1><div role="status">${paragraphs(words)}</div>`, locale);
}

export function noPage(words: string, locale: Locale): string {
  return pageOf(words, `<p role="alert">${escaped(words)}</p>`, locale);
}

function fieldOf({
  name,
  required,
  value,
  errors,
  locale,
}: {
  name: FormField;
  required: boolean;
  value: string;
  errors: ReadonlyMap<string, string>;
  locale: Locale;
}): string {
  const wrong = errors.get(name);
  const marks = `id="${name}" name="${name}" maxlength="${LONGEST[name] ?? 100}"${required ? ' required' : ''}${
    wrong ? ` aria-invalid="true" aria-describedby="${name}-wrong"` : ''
  }`;
  const input =
    name === 'need'
      ? `<textarea ${marks} rows="4">${escaped(value)}</textarea>`
      : `<input ${marks} type="${TYPES[name] ?? 'text'}" value="${escaped(value)}">`;
  const label = `${wordIn(locale)(...LABELS[name])}${required ? ' *' : ''}`;
  return `<div class="field"><label for="${name}">${label}</label>${input}${wrongOf(name, wrong)}</div>`;
}

function consentOf({ consent, consentVersion }: Shown['form'], errors: ReadonlyMap<string, string>): string {
  if (!consent) return '';
  return `<div class="field"><label><input type="checkbox" name="consent" value="yes" required>${escaped(consent)}</label>
<input type="hidden" name="consentVersion" value="${consentVersion}">${wrongOf('consent', errors.get('consent'))}</div>`;
}

const wrongOf = (name: string, wrong: string | undefined): string =>
  wrong ? `<p class="wrong" id="${name}-wrong">${escaped(wrong)}</p>` : '';

const wordIn =
  (locale: Locale) =>
  (zh: string, en: string): string =>
    locale === 'en' ? en : zh;

function pageOf(title: string, body: string, locale: Locale): string {
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><main>${body}</main></body></html>`;
}

const paragraphs = (text: string): string =>
  text
    .split(/\n+/)
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('');

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}
