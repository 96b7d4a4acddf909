import { domainError } from '../../../platform/http/domain-error.js';

export const RoleIsShipped = domainError<{ name: string }>('role.shipped', 'conflict', {
  zh: '“{name}”是随产品提供的角色，请复制后修改副本。',
  en: 'The role {name} comes with the product. Copy it and change the copy.',
});
export const RoleIsYours = domainError<{ name: string }>('role.yours', 'forbidden', {
  zh: '您自己持有角色“{name}”，须由另一位安全管理员修改。',
  en: 'You hold the role {name} yourself. Another security administrator has to change it.',
});
export const RolesAreYours = domainError('role.own_roles', 'forbidden', {
  zh: '不能修改自己的角色，须由另一位安全管理员修改。',
  en: 'Nobody changes her own roles. Another security administrator has to do it.',
});
export const RuleWidensYou = domainError('role.rule_widens_you', 'forbidden', {
  zh: '这样切换规则会扩大您自己的可见范围或权限，须由另一位安全管理员办理。',
  en: 'Switching this rule would let you see or do more yourself. Another security administrator has to do it.',
});
export const RolesAreNotYoursToGive = domainError('role.not_yours_to_give', 'forbidden', {
  zh: '您没有授予角色的权限（role.manage）。',
  en: 'You may not give roles (role.manage).',
});
export const RoleIsInUse = domainError<{ name: string; people: number }>('role.in_use', 'conflict', {
  zh: '角色“{name}”仍由 {people} 人持有，请先收回。',
  en: 'The role {name} is still held by {people} people. Take it back from them first.',
});
export const RoleIsRetired = domainError<{ name: string }>('role.retired', 'conflict', {
  zh: '角色“{name}”已停用。',
  en: 'The role {name} is retired.',
});
export const RoleCodeIsTaken = domainError<{ code: string }>('role.code_taken', 'conflict', {
  zh: '已有代码为 {code} 的角色。',
  en: 'There is a role with the code {code} already.',
});
export const AdministratorsAreSeparate = domainError<{ who: string }>('role.administrators_separate', 'conflict', {
  zh: '三员分立：{who} 不能同时拥有系统管理、安全管理、审计管理中的两类权限。',
  en: 'Administrators are kept apart: {who} cannot hold two of system administration, security administration and audit.',
});
export const LastSecurityAdministrator = domainError('role.last_security_administrator', 'conflict', {
  zh: '至少要有一位在职人员能够维护角色与权限。',
  en: 'At least one active person must be able to maintain roles and permissions.',
});
