import { domainError } from '../../../platform/http/domain-error.js';

export const PasswordIsTooShort = domainError<{ least: number }>('password.too_short', 'unprocessable', {
  zh: '密码至少 {least} 个字符。',
  en: 'A password has at least {least} characters.',
});
export const PasswordIsCommon = domainError('password.common', 'unprocessable', {
  zh: '这个密码太常见，很容易被猜到，请换一个。',
  en: 'This password is among those tried first. Choose another one.',
});
export const PasswordTellsWho = domainError('password.tells_who', 'unprocessable', {
  zh: '密码不能包含账号或姓名。',
  en: 'A password must not contain the login or the name.',
});
export const PasswordWasUsed = domainError<{ last: number }>('password.used_before', 'unprocessable', {
  zh: '最近 {last} 次用过的密码不能再用。',
  en: 'It was among the last {last} passwords of this account.',
});
export const PasswordIsWrong = domainError('password.wrong', 'unprocessable', {
  zh: '当前密码不正确。',
  en: 'That is not the current password.',
});
export const TicketIsOver = domainError('session.ticket_over', 'unauthenticated', {
  zh: '登录步骤已超时，请从密码开始重新登录。',
  en: 'This sign-in has taken too long. Begin again with the password.',
});
export const AccountHasNoPassword = domainError<{ name: string }>('account.no_password', 'conflict', {
  zh: '{name} 是服务账号，没有密码，只能使用令牌。',
  en: '{name} is a service account: it has no password and acts by tokens only.',
});
