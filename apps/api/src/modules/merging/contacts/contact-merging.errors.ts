import { domainError } from '../../../platform/http/domain-error.js';

export const ContactIsMergedWithItself = domainError('contact_merge.with_itself', 'unprocessable', {
  zh: '不能把联系人与自己合并。',
  en: 'A contact cannot be merged with herself.',
});
export const ContactsOfTwoCustomers = domainError('contact_merge.two_customers', 'conflict', {
  zh: '两位联系人不在同一个客户，不能合并；如果是同一家企业，请先合并客户。',
  en: 'The two contacts are at two customers and are not merged. If these are one company, merge the customers first.',
});
export const ContactIsNotYours = domainError<{ name: string }>('contact_merge.not_yours', 'forbidden', {
  zh: '联系人“{name}”不在您的负责范围内，合并要求对两位联系人都有修改和删除权。',
  en: 'The contact {name} is not yours to give up; who merges must be able to change and delete both.',
});
export const PrimaryIsUnderReview = domainError<{ name: string }>('contact_merge.under_review', 'conflict', {
  zh: '“{name}”是正在审核的客户的主要联系人，请等审核结束后再合并。',
  en: '{name} is the primary contact of a customer under review. Merge once that has ended.',
});
export const ContactSurvivorGaveWay = domainError('contact_merge.survivor_gave_way', 'conflict', {
  zh: '保留的联系人后来又被合并或删除，请先撤销后一次合并或恢复该联系人。',
  en: 'The contact that stayed was merged or discarded later. Take that back first.',
});
