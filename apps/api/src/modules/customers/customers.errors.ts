import { domainError, texts } from '../../platform/http/domain-error.js';

export const CustomerExistsAlready = domainError<{ name: string; owner: string }>(
  'customer.exists_already',
  'conflict',
  {
    zh: '客户“{name}”已存在，负责销售：{owner}。',
    en: 'The customer {name} exists already; it belongs to {owner}.',
  },
);
/** The same to whoever may not be told which, and whose. */
export const CustomerIsKnown = domainError('customer.is_known', 'conflict', {
  zh: '该企业已在公司登记为客户，请向公司里负责与贵单位合作的同事确认。',
  en: 'The company has this customer already. Please ask whoever looks after your organisation there.',
});
export const CustomerIsMerged = domainError<{ id: string; mergedInto: string }>('customer.merged', 'moved', {
  zh: '该客户已合并到另一个客户。',
  en: 'This customer has been merged into another.',
});
export const ContactIsMerged = domainError<{ id: string; mergedInto: string }>('contact.merged', 'moved', {
  zh: '该联系人已合并到另一位联系人。',
  en: 'This contact has been merged into another.',
});
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
export const CustomerIsInReview = domainError<{ name: string }>('customer.in_review', 'conflict', {
  zh: '客户“{name}”正在审核，送审的内容在审核结束或撤回之前不能修改。',
  en: 'The customer {name} is being reviewed. What was put up does not change until that is over, or taken back.',
});
export const CustomerIsAccepted = domainError<{ name: string }>('customer.accepted_already', 'conflict', {
  zh: '客户“{name}”已通过审核，无需再次提交。',
  en: 'The customer {name} is accepted already; there is nothing to review.',
});
texts({
  'customer.credit_code': {
    zh: '统一社会信用代码不正确（18 位，含校验位）',
    en: 'Not a valid unified social credit code (18 characters with a check digit)',
  },
});
