import { domainError } from '../../../platform/http/domain-error.js';

export const SupportIsForOthers = domainError('support_view.own', 'unprocessable', {
  zh: '不能向自己申请支持查看。',
  en: 'A support view is asked of somebody else.',
});
export const SupportIsAskedAlready = domainError<{ name: string }>('support_view.asked_already', 'conflict', {
  zh: '已经向{name}申请过，尚未结束。',
  en: 'You have asked {name} already, and that is still open.',
});
export const ConsentIsHers = domainError('support_view.consent_is_hers', 'forbidden', {
  zh: '只有本人可以同意。',
  en: 'Only she herself can agree to it.',
});
export const SupportIsOverAlready = domainError('support_view.over_already', 'conflict', {
  zh: '这次支持查看已经结束，请重新申请。',
  en: 'This support view is over. It has to be asked for again.',
});
