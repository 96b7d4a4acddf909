import { domainError } from '../../../platform/http/domain-error.js';

export const ScopeIsNotYours = domainError<{ scopes: string }>('token.scope_not_held', 'unprocessable', {
  zh: '令牌不能带有账号本身没有的权限：{scopes}。',
  en: 'A token cannot carry what its account may not do: {scopes}.',
});
export const TokenIsUnknown = domainError('token.unknown', 'missing', {
  zh: '没有这个令牌，或它已经失效。',
  en: 'There is no such token, or it is no longer good.',
});
export const TokensAreTooMany = domainError<{ most: number }>('token.too_many', 'conflict', {
  zh: '一个账号最多 {most} 个有效令牌，请先撤销不用的。',
  en: 'An account has at most {most} good tokens. Revoke one that is not used.',
});
export const TokenIsOfAPerson = domainError('token.of_a_person', 'conflict', {
  zh: '只能为服务账号签发令牌；个人令牌由本人创建。',
  en: 'Tokens are made for service accounts only; a person makes her own.',
});
export const ServiceRolesAreNotTheOwners = domainError<{ roles: string }>('service.roles_not_held', 'unprocessable', {
  zh: '服务账号的角色不能超出其负责人：{roles}。',
  en: 'A service account holds no roles that its owner does not: {roles}.',
});
export const LoginIsTaken = domainError<{ login: string }>('account.login_taken', 'conflict', {
  zh: '账号 {login} 已被使用。',
  en: 'The login {login} is taken.',
});
export const ServiceRolesHoldAnOffice = domainError<{ roles: string }>('service.roles_hold_office', 'unprocessable', {
  zh: '程序账号不能担任管理职务，请去掉这些角色：{roles}。',
  en: 'A program holds no office of an administrator. Leave out: {roles}.',
});
export const ServiceWaitsForConsent = domainError<{ owner: string }>('service.waits_for_consent', 'conflict', {
  zh: '程序账号须先由其负责人 {owner} 本人同意，才能签发令牌。',
  en: '{owner}, who is to answer for this program, has to agree in person before it has a token.',
});
export const ServiceIsNotYours = domainError('service.not_yours', 'missing', {
  zh: '没有由您负责的这个程序账号，或它已被停用。',
  en: 'There is no such program you answer for, or it has been ended.',
});
