import { domainError } from '../http/domain-error.js';

export const SignInRequired = domainError('session.required', 'unauthenticated', {
  zh: '请先登录。',
  en: 'Please sign in first.',
});
export const TokenTravelledOpenly = domainError('token.over_plain_http', 'unauthenticated', {
  zh: '令牌经未加密的 http 发送，已被撤销。请改用 https 并重新创建令牌。',
  en: 'The token was sent over plain http and has been revoked. Use https, with a new token.',
});
export const OnlyInPerson = domainError('access.in_person', 'forbidden', {
  zh: '此操作只能由本人登录后进行，不能使用令牌。',
  en: 'This is done by somebody who signed in, not by a token.',
});
export const ConfirmationIsNeeded = domainError<{ minutes: number }>('access.confirmation_needed', 'forbidden', {
  zh: '请先确认是您本人：这一步需要在最近 {minutes} 分钟内输入过密码或验证码。',
  en: 'Please confirm that it is you: this needs your password or a code, given in the last {minutes} minutes.',
});
export const RouteIsUnmarked = domainError('access.route_unmarked', 'forbidden', {
  zh: '这个接口没有开放。',
  en: 'This route is not open to anyone.',
});
export const PermissionIsMissing = domainError<{ permission: string }>('access.permission_missing', 'forbidden', {
  zh: '您没有权限执行此操作（{permission}）。',
  en: 'You do not have the permission for this ({permission}).',
});
export const FieldIsNotYours = domainError('access.field_not_writable', 'forbidden', {
  zh: '您的角色不能填写或修改这个字段。',
  en: 'Your roles do not let you write this field.',
});
export const FieldIsHidden = domainError('access.field_hidden', 'forbidden', {
  zh: '这个字段对您的角色隐藏，不能显示明文。',
  en: 'This field is hidden from your roles and cannot be revealed.',
});
export const FieldIsNeeded = domainError<{ field: string; what: string; whatEn: string }>(
  'access.field_needed',
  'forbidden',
  {
    zh: '您的角色看不到{what}，不能进行此操作。',
    en: 'Your roles do not show you the {whatEn}, and this cannot be done without knowing them.',
  },
);
export const TooManyReveals = domainError<{ most: number }>('access.too_many_reveals', 'too_many', {
  zh: '今天已显示明文 {most} 次，请明天再试，或请管理员调整您的角色。',
  en: 'You have revealed {most} values today. Go on tomorrow, or ask for a role that reads them.',
});
export const FieldIsCovered = domainError<{ field: string }>('access.field_covered', 'forbidden', {
  zh: '您的角色看不到字段 {field} 的明文，不能按它筛选或排序。',
  en: 'Your roles do not show you the field {field}, so you cannot filter or sort by it.',
});
