import { domainError, texts } from '../../../platform/http/domain-error.js';

export const LeadFormSiteIsNoOrigin = domainError<{ site: string }>('lead_form.site', 'unprocessable', {
  zh: '“{site}”不是网站地址，请写成 https://www.example.com。',
  en: '“{site}” is not the origin of a site. Write it like https://www.example.com.',
});
export const LeadFormAsksNoCompany = domainError('lead_form.no_company', 'unprocessable', {
  zh: '表单必须询问公司名称（必填），每个字段只能出现一次。',
  en: 'A form asks for the company, as required, and for each field once.',
});
export const LeadFormIsMissing = domainError('lead_form.missing', 'missing', {
  zh: '这个表单不存在，或者已停用。',
  en: 'There is no such form, or it is closed.',
});
export const FormSentTooOften = domainError('lead_form.too_often', 'too_many', {
  zh: '提交得太频繁了，请稍后再试。',
  en: 'It was sent too often. Try again later.',
});

texts({
  'lead_form.consent_needed': { zh: '请先同意', en: 'Please agree first' },
  'lead_form.consent_changed': {
    zh: '内容刚刚更新，请重新阅读并同意',
    en: 'These words have changed. Read them again, please',
  },
});
