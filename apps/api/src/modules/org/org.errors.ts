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
export const PersonIsYourself = domainError('person.yourself', 'conflict', {
  zh: '不能停用自己的账号。',
  en: 'You cannot disable your own account.',
});
export const PersonIsInactive = domainError<{ name: string }>('person.inactive', 'unprocessable', {
  zh: '{name} 的账号已停用。',
  en: 'The account of {name} is disabled.',
});
export const OwnerIsOutOfReach = domainError<{ owner: string }>('record.owner_out_of_reach', 'unprocessable', {
  zh: '不能转给 {owner}：不在您的管理范围内，或账号已停用。',
  en: 'It cannot be given to {owner}: outside your reach, or no longer active.',
});
