import { domainError, texts } from '../../platform/http/domain-error.js';

export const CustomerExistsAlready = domainError<{ name: string; owner: string }>(
  'customer.exists_already',
  'conflict',
  {
    zh: '客户“{name}”已存在，负责销售：{owner}。',
    en: 'The customer {name} exists already; it belongs to {owner}.',
  },
);
export const ParentIsBelow = domainError('customer.parent_is_below', 'unprocessable', {
  zh: '上级客户不能是客户自己或其下级。',
  en: 'A customer cannot be above itself or above the customer it is part of.',
});
export const ContactIsPrimary = domainError<{ name: string }>('contact.is_primary', 'conflict', {
  zh: '{name} 是客户的主要联系人，请先指定其他主要联系人。',
  en: '{name} is the primary contact of the customer. Choose another one first.',
});
export const ContactBelongsElsewhere = domainError('contact.of_another_customer', 'unprocessable', {
  zh: '该联系人不属于这个客户。',
  en: 'This contact belongs to another customer.',
});
export const FieldIsHidden = domainError('contact.field_hidden', 'forbidden', {
  zh: '这个字段对您的角色隐藏，不能显示明文。',
  en: 'This field is hidden from your roles and cannot be revealed.',
});
export const TooManyReveals = domainError<{ most: number }>('contact.too_many_reveals', 'too_many', {
  zh: '今天已显示明文 {most} 次，请明天再试，或请管理员调整您的角色。',
  en: 'You have revealed {most} values today. Go on tomorrow, or ask for a role that reads them.',
});

texts({
  'customer.credit_code': {
    zh: '统一社会信用代码不正确（18 位，含校验位）',
    en: 'Not a valid unified social credit code (18 characters with a check digit)',
  },
});
