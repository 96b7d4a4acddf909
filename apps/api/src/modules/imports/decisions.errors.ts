import { domainError, texts } from '../../platform/http/domain-error.js';

export const DecisionIsNotPossible = domainError<{ what: string }>('import.decision_not_possible', 'unprocessable', {
  zh: '不能这样处理：{what} 没有这种选择，或者没有遇到现有记录。',
  en: 'That cannot be decided: {what} has no such choice, or has met nothing that is there.',
});
export const FindingsAreTheImporters = domainError<{ importer: string }>('import.findings_of_another', 'forbidden', {
  zh: '与现有记录的比对按导入人 {importer} 的权限得出，只有导入人能看到并决定。',
  en: 'What rows met is what {importer}, who imports them, may see. Nobody else sees it or decides about it.',
});

texts({
  'import.row.decided_skip': { zh: '按决定跳过：已存在（{name}）', en: 'Left out as decided: exists already ({name})' },
  'import.row.changed_since': {
    zh: '现有记录在核对之后被修改过（也可能是文件中前面的一行），没有更新；请重新导入这一行并核对差异',
    en: 'The record was changed after the difference had been shown, perhaps by an earlier row, so it was not updated; import the row again and look at it',
  },
  'import.row.nothing_to_link': {
    zh: '没有可以挂到现有记录上的内容：缺少联系人姓名',
    en: 'There is nothing to hang on the record: the name of a contact is missing',
  },
  'import.row.person_is_there': { zh: '该客户已有这位联系人（{name}）', en: 'This contact is there already ({name})' },
});
