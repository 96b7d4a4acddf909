import { domainError } from '../../../platform/http/domain-error.js';

export const LinkIsOver = domainError('password_link.over', 'unauthenticated', {
  zh: '链接无效、已使用或已过期，请重新申请。',
  en: 'This link is not valid, has been used, or is over. Ask for a new one.',
});
