import { domainError } from '../http/domain-error.js';

export const SupportViewIsOver = domainError('support_view.over', 'forbidden', {
  zh: '支持查看已结束，或对方尚未同意。',
  en: 'The support view is over, or has not been agreed to.',
});
export const SupportViewOnlyLooks = domainError('support_view.only_looks', 'forbidden', {
  zh: '支持查看只能看，不能做任何操作。',
  en: 'A support view only looks. Nothing can be done through it.',
});
export const SupportViewTakesNothing = domainError('support_view.takes_nothing', 'forbidden', {
  zh: '支持查看不能导出、下载或查看明文。',
  en: 'Nothing is exported, downloaded or revealed through a support view.',
});
