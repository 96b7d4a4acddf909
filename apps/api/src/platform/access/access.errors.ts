import { domainError } from '../http/domain-error.js';

export const SignInRequired = domainError('session.required', 'unauthenticated', {
  zh: '请先登录。',
  en: 'Please sign in first.',
});
export const RouteIsUnmarked = domainError('access.route_unmarked', 'forbidden', {
  zh: '这个接口没有开放。',
  en: 'This route is not open to anyone.',
});
export const PermissionIsMissing = domainError<{ permission: string }>('access.permission_missing', 'forbidden', {
  zh: '您没有权限执行此操作（{permission}）。',
  en: 'You do not have the permission for this ({permission}).',
});
