import { domainError } from '../../../platform/http/domain-error.js';

export const NodeIsCircular = domainError('structure.circular', 'unprocessable', {
  zh: '不能放到自己或自己的下级之下。',
  en: 'It cannot stand below itself, or below what stands below it.',
});
export const NodeIsNotThere = domainError<{ day: string }>('structure.not_there', 'unprocessable', {
  zh: '在 {day} 它还不存在，或已经撤销。',
  en: 'It does not exist on {day}: it begins later, or is closed by then.',
});
export const ParentIsNotThere = domainError('structure.parent_not_there', 'unprocessable', {
  zh: '上级部门或职位在此期间并不一直存在。',
  en: 'What it would stand below does not exist all that time.',
});
export const PositionsAreTheCompanys = domainError('structure.positions_are_the_companys', 'forbidden', {
  zh: '职位由公司统一设置，不能在合资公司或代理商内部修改。',
  en: 'Positions are the same for the whole company and are not changed from inside a joint venture or an agent.',
});
export const NodeIsUnchanged = domainError('structure.unchanged', 'unprocessable', {
  zh: '没有任何变化：名称、上级和类型都与当天一致。',
  en: 'Nothing would change: the name, the place and the kind are as they are on that day.',
});
export const ReasonIsMissing = domainError<{ date: string }>('structure.reason_missing', 'unprocessable', {
  zh: '{date} 已经过去：更正过去的记录需要写明原因。',
  en: '{date} is past: correcting what was needs a reason.',
});
export const CodeIsTaken = domainError<{ code: string }>('structure.code_taken', 'conflict', {
  zh: '代码 {code} 已被使用。',
  en: 'The code {code} is in use.',
});
export const ChangeHasBegun = domainError<{ from: string }>('structure.has_begun', 'conflict', {
  zh: '已于 {from} 生效，不能撤回；请登记一次新的变更。',
  en: 'It has been in force since {from} and cannot be taken back. Enter another change instead.',
});
export const NodeIsInUse = domainError<{ name: string; names: string; count: number }>('structure.in_use', 'conflict', {
  zh: '{name} 还不能撤销：{names} 在那天之后仍在其中（共 {count} 项）。请先把他们移走。',
  en: '{name} cannot be closed: {names} would still be in it ({count} in all). Move them first.',
});
export const NodeIsClosed = domainError('structure.outlived', 'conflict', {
  zh: '任职时间超出了部门或职位存在的时间。',
  en: 'The position would be held longer than the department, or the position itself, exists.',
});
