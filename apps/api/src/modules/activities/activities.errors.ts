import { domainError } from '../../platform/http/domain-error.js';

export const ActivityLiesAhead = domainError('activity.lies_ahead', 'unprocessable', {
  zh: '互动尚未发生，不能标记为已完成。',
  en: 'It has not taken place yet, so it cannot be done.',
});
