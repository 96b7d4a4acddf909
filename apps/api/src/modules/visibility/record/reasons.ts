import { say, texts } from '../../../platform/http/domain-error.js';
import type { Locale } from '../../../platform/http/locale.js';
import { ACCESS_RULES, type AccessRuleCode } from '../../org/index.js';
import type { WayRow } from './record-access.repository.js';

/** How somebody comes to see a row: by the kind of circle, by a share, by owning what it is about, by what concerns whom she reaches, or because nobody asks her. */
export const WAYS = ['self', 'about', 'concerned', 'line', 'department', 'tree', 'everyone', 'share', 'house'] as const;
export type Way = (typeof WAYS)[number];

texts({
  'access.way.self': { zh: '负责人', en: 'Owner' },
  'access.way.line': { zh: '负责人的上级', en: 'Above the owner by reporting line' },
  'access.way.department': { zh: '同在“{department}”', en: 'Works in {department} as well' },
  'access.way.tree': { zh: '范围包含“{department}”及下级部门', en: 'Sees {department} and what is below it' },
  'access.way.everyone': { zh: '范围为全部', en: 'Sees everything of this kind' },
  'access.way.house': { zh: '各模块范围均为全部', en: 'Sees everything of every kind' },
  'access.way.about': { zh: '所属{type}的负责人', en: 'Owner of the {type} it is about' },
  'access.way.concerned': { zh: '销售负责人及其上级', en: 'The salesperson concerned, and above her' },
  'access.way.share': { zh: '共享', en: 'By a share' },
  'access.share.approver': { zh: '审批时需要查看', en: 'Asked to decide about it' },
  'access.share.submitter': { zh: '代为提交审批', en: 'Submitted it for its owner' },
  'access.share.follow_up': { zh: '负责后续行动', en: 'Has to follow it up' },
  'access.share.by_hand': { zh: '{by}共享，{access}：{note}', en: 'Shared by {by}, {access}: {note}' },
  'access.share.by_hand_until': {
    zh: '{by}共享，{access}，至 {until}：{note}',
    en: 'Shared by {by}, {access}, until {until}: {note}',
  },
  'access.share.team': { zh: '团队成员（{function}），{access}', en: 'In the team ({function}), {access}' },
  'access.share.through': { zh: '随{type}一同可见 · {why}', en: 'Comes with the {type} · {why}' },
  'access.access.read': { zh: '只读', en: 'for reading' },
  'access.access.write': { zh: '可编辑', en: 'for writing' },
  'access.team.co_seller': { zh: '协同销售', en: 'co-seller' },
  'access.team.pre_sales': { zh: '售前', en: 'pre-sales' },
  'access.team.delivery': { zh: '交付', en: 'delivery' },
  'access.team.business_support': { zh: '商务支持', en: 'business support' },
  'access.team.other': { zh: '其他', en: 'other' },
  'access.by.role': { zh: '{way}（角色“{role}”）', en: '{way}, by the role {role}' },
  'access.by.rule': { zh: '{way}（规则“{rule}”）', en: '{way}, by the rule “{rule}”' },
  'access.by.both': {
    zh: '{way}（角色“{role}”，规则“{rule}”）',
    en: '{way}, by the role {role} and the rule “{rule}”',
  },
});

/** A sentence for one way, with as much of it as its reader may know. @param own the type of the record itself */
export function reasonOf(row: WayRow, own: string, typeName: (type: string) => string, locale: Locale): string {
  const way = wayOf(row, own, typeName, locale);
  const role = (locale === 'en' && row.roleNameEn) || row.roleName;
  const rule = row.rule ? ruleName(row.rule, locale) : null;
  if (role && rule) return say('access.by.both', { way, role, rule }, locale);
  if (role) return say('access.by.role', { way, role }, locale);
  return rule ? say('access.by.rule', { way, rule }, locale) : way;
}

function wayOf(row: WayRow, own: string, typeName: (type: string) => string, locale: Locale): string {
  const type = typeName(row.type ?? own);
  if (row.way !== 'share') return say(`access.way.${row.way}`, { department: row.departmentName ?? '', type }, locale);
  const why = shareOf(row, locale);
  return !row.type || row.type === own ? why : say('access.share.through', { type, why }, locale);
}

function shareOf({ reason, teamFunction, access, until, note, byName }: WayRow, locale: Locale): string {
  if (!reason) return say('access.way.share', {}, locale);
  const params = {
    by: byName ?? '',
    access: say(`access.access.${access}`, {}, locale),
    function: say(`access.team.${teamFunction}`, {}, locale),
    until,
    note,
  };
  return say(`access.share.${reason}${reason === 'by_hand' && until ? '_until' : ''}`, params, locale);
}

function ruleName(code: string, locale: Locale): string {
  const { name } = ACCESS_RULES[code as AccessRuleCode];
  return locale === 'en' ? name.en : name.zh;
}
