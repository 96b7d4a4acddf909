import { domainError } from '../../../platform/http/domain-error.js';

export const SignOnIsOff = domainError('sign_on.off', 'missing', {
  zh: '没有配置单点登录。',
  en: 'Single sign-on is not set up here.',
});
export const SignOnIsRefused = domainError('sign_on.refused', 'unauthenticated', {
  zh: '单点登录没有成功，请重新开始。',
  en: 'Single sign-on did not succeed. Begin again.',
});
export const IdentityIsNotLinked = domainError('sign_on.not_linked', 'unauthenticated', {
  zh: '这个身份还没有关联到账号。请先用密码登录，在“我的账号”中关联；或使用管理员发给您的邀请链接。',
  en: 'This identity belongs to no account yet. Sign in with your password and link it on your account page, or use the invitation you were sent.',
});
export const IdentityIsTaken = domainError('sign_on.taken', 'conflict', {
  zh: '这个身份已经关联到另一个账号。',
  en: 'This identity belongs to another account.',
});
export const LinkIsUnknown = domainError('sign_on.link_unknown', 'missing', {
  zh: '没有这个关联。',
  en: 'There is no such link.',
});
