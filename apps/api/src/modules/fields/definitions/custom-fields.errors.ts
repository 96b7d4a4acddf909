import { domainError, texts } from '../../../platform/http/domain-error.js';

export const CustomFieldCodeIsTaken = domainError<{ code: string }>('custom_field.code_taken', 'conflict', {
  zh: '该对象已有编码为“{code}”的字段。',
  en: 'This record type has a field with the code “{code}” already.',
});
export const CustomFieldNameIsTaken = domainError<{ name: string }>('custom_field.name_taken', 'conflict', {
  zh: '该对象已有名为“{name}”的字段。',
  en: 'This record type has a field called “{name}” already.',
});
export const CustomFieldIsHeld = domainError<{ name: string; count: number }>('custom_field.held', 'conflict', {
  zh: '已有 {count} 条记录填写了“{name}”，不能删除；可以停用，已填的内容会保留。',
  en: '{count} records hold {name}. It cannot be deleted; retire it, and what they hold stays.',
});
export const CustomFieldIsReckonedWith = domainError<{ name: string; formulas: string }>(
  'custom_field.reckoned_with',
  'conflict',
  {
    zh: '公式“{formulas}”用到了“{name}”，请先修改公式。',
    en: 'The formulas {formulas} reckon with {name}. Change them first.',
  },
);
export const CustomFieldsAreTooMany = domainError<{ most: number }>('custom_field.too_many', 'unprocessable', {
  zh: '每个对象最多 {most} 个自定义字段。',
  en: 'A record type has at most {most} fields of your own.',
});
export const CustomFieldsAreOthers = domainError('custom_field.others', 'conflict', {
  zh: '字段刚被别人增减过，请按最新的列表重新排序。',
  en: 'Fields were added or removed meanwhile. Order them again from the present list.',
});

texts({
  'custom_field.required': { zh: '“{name}”必填', en: '{nameEn} is required' },
  'custom_field.retired': { zh: '该字段已停用', en: 'This field is retired' },
  'custom_field.number': {
    zh: '必须是数字，最多 {decimals} 位小数',
    en: 'Must be a number with at most {decimals} decimals',
  },
  'custom_field.currency': { zh: '币种必须是 {currency}', en: 'The currency must be {currency}' },
  'custom_field.option_retired': { zh: '选项“{option}”已停用', en: 'The option {option} is retired' },
  'custom_field.worked_out': { zh: '由公式计算，不能填写', en: 'It is worked out and cannot be written' },
  'custom_field.object_unknown': {
    zh: '这种记录没有自定义字段',
    en: 'This type of record takes no fields of your own',
  },
  'custom_field.setting_not_of_kind': { zh: '这种字段没有这项设置', en: 'A field of this kind has no such setting' },
  'custom_field.target_unknown': { zh: '不能关联这种记录', en: 'Such records cannot be named' },
  'custom_field.stage_unknown': { zh: '没有这个阶段', en: 'There is no such stage' },
  'custom_field.formula_is_never_required': {
    zh: '公式由系统计算，不能设为必填',
    en: 'A formula is worked out; nobody can be asked for it',
  },
  'custom_field.required_once': {
    zh: '始终必填的字段不必再选阶段',
    en: 'A field that is always required needs no stage',
  },
});
