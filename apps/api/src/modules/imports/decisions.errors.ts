import { domainError, texts } from '../../platform/http/domain-error.js';

export const DecisionIsNotPossible = domainError<{ what: string }>('import.decision_not_possible', 'unprocessable', {
  zh: '不能这样处理：{what} 没有这种选择，或者没有遇到现有记录。',
  en: 'That cannot be decided: {what} has no such choice, or has met nothing that is there.',
});
export const FindingsAreTheImporters = domainError<{ importer: string }>('import.findings_of_another', 'forbidden', {
  zh: '与现有记录的比对按导入人 {importer} 的权限得出，只有导入人能看到并决定。',
  en: 'What rows met is what {importer}, who imports them, may see. Nobody else sees it or decides about it.',
});

export const ImportIsNotRunning = domainError('import.not_running', 'conflict', {
  zh: '这次导入没有在运行，不能取消。',
  en: 'This import is not running, so it cannot be cancelled.',
});

/** What ended an import early that somebody had begun. */
export const IMPORT_WAS_CANCELLED = 'import.cancelled';

texts({
  [IMPORT_WAS_CANCELLED]: {
    zh: '导入已取消。取消前写入的内容保留，可以撤销；其余的行没有导入。',
    en: 'It was cancelled. What had been written by then is kept and can be undone; the other rows were not imported.',
  },
  'import.row.decided_skip': { zh: '按决定跳过：已存在（{name}）', en: 'Left out as decided: exists already ({name})' },
  'import.row.changed_since': {
    zh: '现有记录在核对之后被修改过（也可能是文件中前面的一行），没有更新；请重新导入这一行并核对差异',
    en: 'The record was changed after the difference had been shown, perhaps by an earlier row, so it was not updated; import the row again and look at it',
  },
  'import.row.nothing_to_link': {
    zh: '没有可以挂到现有记录上的内容：缺少联系人姓名',
    en: 'There is nothing to hang on the record: the name of a contact is missing',
  },
  'import.row.moment': {
    zh: '{label}不是有效的时间，例如 2026-11-22 14:30',
    en: '{label} is not a valid time such as 2026-11-22 14:30',
  },
  'import.row.percent': {
    zh: '{label}不是有效的百分比，例如 13%',
    en: '{label} is not a valid percentage such as 13%',
  },
  'import.row.person_unknown': {
    zh: '{label}：没有叫“{value}”的在职人员，请写姓名、账号或工号',
    en: '{label}: nobody who works here is called {value}; state a name, a login or an employee number',
  },
  'import.row.person_ambiguous': {
    zh: '{label}：有 {count} 个人叫“{value}”，请写账号或工号',
    en: '{label}: {count} people are called {value}; state a login or an employee number',
  },
  'import.row.contact_unknown': {
    zh: '该客户没有叫“{value}”的联系人',
    en: 'Nobody at the customer is called {value}',
  },
  'import.row.opportunity_unknown': {
    zh: '该客户没有商机“{value}”，或您看不到它',
    en: 'The customer has no opportunity {value}, or none that you may see',
  },
  'import.row.stage_unknown': { zh: '没有进行中的阶段“{value}”', en: 'There is no open stage {value}' },
  'import.row.product_code': {
    zh: '{label}只能是大写字母、数字和连字符，2 至 30 个字符',
    en: '{label} is capitals, digits and hyphens, 2 to 30 characters',
  },
  'import.row.lies_ahead': { zh: '{label}在今天之后', en: '{label} has not come yet' },
  'import.row.lost_reason': {
    zh: '丢单的商机要写丢单原因，其他商机不写',
    en: 'A lost deal has a reason, and no other one has',
  },
  'import.row.closed_on': { zh: '已结束的商机要写结束日期', en: 'A closed deal has the day on which it was closed' },
  'import.row.closing_is_confirmed': {
    zh: '商机赢单、丢单需要审批确认，不能直接导入为已结束；请导入为进行中',
    en: 'Closing a deal is confirmed by an approval here, so none is imported as closed; import it as open',
  },
  'import.row.person_is_there': { zh: '该客户已有这位联系人（{name}）', en: 'This contact is there already ({name})' },
});
