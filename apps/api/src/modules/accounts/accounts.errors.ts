import { domainError } from '../../platform/http/domain-error.js';

/** The same answer for an unknown login, a wrong password and a disabled person: nothing can be learnt from it. */
export const CredentialsAreWrong = domainError('session.credentials_wrong', 'unauthenticated', {
  zh: '账号或密码不正确。',
  en: 'The login or the password is not right.',
});
export const TooManyAttempts = domainError<{ minutes: number }>('session.too_many_attempts', 'too_many', {
  zh: '尝试次数过多，请 {minutes} 分钟后再试。',
  en: 'Too many attempts. Try again in {minutes} minutes.',
});
export const SessionIsOver = domainError('session.over', 'unauthenticated', {
  zh: '登录已失效，请重新登录。',
  en: 'Your session is over. Please sign in again.',
});
export const RequestIsForeign = domainError('session.foreign_request', 'forbidden', {
  zh: '请求来源不被接受：缺少请求头 X-Requested-With: countersign，或来自其他网站。',
  en: 'This request does not come from the application: the header X-Requested-With: countersign is missing, or its origin is another.',
});
export const SetupIsDone = domainError('setup.done', 'conflict', {
  zh: '系统已经完成初始设置。',
  en: 'This installation has been set up already.',
});
export const SetupTokenIsWrong = domainError('setup.token_wrong', 'forbidden', {
  zh: '初始设置令牌不正确。',
  en: 'The set-up token is not right.',
});
export const SessionIsUnknown = domainError('session.unknown', 'missing', {
  zh: '没有这个登录会话，或它已经结束。',
  en: 'There is no such session, or it is over.',
});
export const TravelIsNotYours = domainError<{ name: string }>('account.travel_not_yours', 'forbidden', {
  zh: '只有 {name} 本人、其上级和安全管理员可以标记出差。',
  en: 'Only {name}, those above and the security administrator may say who is travelling.',
});
