import { domainError, texts, type DomainError } from '../../platform/http/domain-error.js';
import type { Unreadable } from './reader/reading.js';

const unreadable = <P extends Record<string, unknown>>(code: string, zh: string, en: string) =>
  domainError<P>(code, 'unprocessable', { zh, en });

export const FileIsEmpty = unreadable('import.empty', '文件是空的。', 'The file is empty.');
export const FileIsNotText = unreadable(
  'import.not_text',
  '文件不是文本：请上传 CSV 或 xlsx。',
  'The file is not text. Upload CSV or xlsx.',
);
export const EncodingIsBroken = unreadable<{ encoding: string; line: number }>(
  'import.encoding_broken',
  '第 {line} 行含有无法识别的字符，不是有效的 UTF-8 或 GBK（按 {encoding} 读取）。请在 Excel 中另存为 CSV UTF-8 后重试。',
  'Line {line} holds bytes that are neither UTF-8 nor GBK (read as {encoding}). Save the file as CSV UTF-8 in Excel and try again.',
);
export const CsvIsBroken = unreadable<{ line: number }>(
  'import.csv_broken',
  '第 {line} 行附近的引号不成对，无法拆分列。',
  'Near line {line} a quote is not closed, so the columns cannot be told apart.',
);
export const FileIsNotXlsx = unreadable(
  'import.not_xlsx',
  '文件不是有效的 xlsx 工作簿。',
  'The file is not a valid xlsx workbook.',
);
export const FileIsABomb = unreadable<{ what: string }>(
  'import.bomb',
  '文件解压后过大（{what}），已拒绝。',
  'The file would unpack to too much ({what}) and is refused.',
);
export const TooManyRows = unreadable<{ most: number }>(
  'import.too_many_rows',
  '文件超过 {most} 行，请拆分后导入。',
  'The file has more than {most} rows. Split it.',
);
export const TooManyColumns = unreadable<{ row: number; most: number }>(
  'import.too_many_columns',
  '第 {row} 行超过 {most} 列。',
  'Row {row} has more than {most} columns.',
);
export const CellIsTooLong = unreadable<{ row: number; most: number }>(
  'import.cell_too_long',
  '第 {row} 行有单元格超过 {most} 个字符。',
  'A cell of row {row} has more than {most} characters.',
);
export const FileIsUnreadable = unreadable<{ why: string }>(
  'import.unreadable',
  '文件过于复杂，无法在限制内读取（{why}）。',
  'The file is too complex to be read within the limits ({why}).',
);
export const FileHasNoRows = unreadable(
  'import.no_rows',
  '文件只有表头，没有数据行。',
  'The file has a header and no rows.',
);
export const FileKindIsUnknown = unreadable<{ name: string }>(
  'import.kind_unknown',
  '不支持“{name}”：请上传 .csv、.txt、.tsv 或 .xlsx 文件。',
  '{name} cannot be imported. Upload a .csv, .txt, .tsv or .xlsx file.',
);

export const FileIsMissing = domainError('import.file_missing', 'invalid', {
  zh: '请选择要导入的文件。',
  en: 'Choose a file to import.',
});
export const TargetIsUnknown = domainError<{ target: string }>('import.target_unknown', 'invalid', {
  zh: '不能导入“{target}”。',
  en: 'There is nothing called {target} to import.',
});
export const ImportMayNotBe = domainError<{ permission: string }>('import.not_permitted', 'forbidden', {
  zh: '您没有导入该类数据的权限。',
  en: 'You do not have the permission to import these.',
});
export const ColumnIsUnknown = domainError<{ header: string }>('import.column_unknown', 'invalid', {
  zh: '文件里没有“{header}”这一列，或没有对应的字段。',
  en: 'The file has no column {header}, or there is no such field.',
});
export const FieldIsMappedTwice = domainError<{ field: string }>('import.field_twice', 'invalid', {
  zh: '字段“{field}”对应了两列。',
  en: 'The field {field} is taken from two columns.',
});
export const FieldsAreUnmapped = domainError<{ fields: string }>('import.fields_unmapped', 'unprocessable', {
  zh: '文件缺少必填字段：{fields}。请检查列的对应关系，或换一个文件。',
  en: 'The file lacks required fields: {fields}. Check which column is which, or use another file.',
});
export const ImportIsUnderWay = domainError<{ status: string }>('import.not_in_preview', 'conflict', {
  zh: '这次导入已经开始或结束，不能再修改。',
  en: 'This import has begun or ended and cannot be changed any more.',
});
export const ImportIsNotDone = domainError('import.not_done', 'conflict', {
  zh: '只有已结束的导入可以撤销。',
  en: 'Only an import that has ended can be undone.',
});
export const ImportIsBeingUndone = domainError('import.being_undone', 'conflict', {
  zh: '这次导入正在撤销，请等它完成。',
  en: 'This import is being undone. Wait until that has ended.',
});
export const ImportWasBuiltUpon = domainError<{ count: number }>('import.built_upon', 'conflict', {
  zh: '其中 {count} 条记录导入后已被修改或使用，不能整体撤销。',
  en: '{count} of its records have been changed or used since, so it cannot be undone.',
});

/** What ended an import that nobody foresaw. */
export const IMPORT_KEPT_FAILING = 'import.kept_failing';

/** What ended the undoing of one that nobody foresaw. */
export const UNDO_KEPT_FAILING = 'import.undo_kept_failing';

texts({
  [UNDO_KEPT_FAILING]: {
    zh: '多次重试后仍然出错，撤销已停止，导入的内容全部保留；原因请管理员查看服务日志。',
    en: 'Undoing kept failing and was stopped; all that was imported is kept. The administrator finds the reason in the log of the service.',
  },
  [IMPORT_KEPT_FAILING]: {
    zh: '多次重试后仍然出错，导入已停止。已导入的记录保留，可以撤销；原因请管理员查看服务日志。',
    en: 'It kept failing and was stopped. What had been imported by then is kept and can be undone; the administrator finds the reason in the log of the service.',
  },
  'import.row.required': { zh: '缺少{label}', en: '{label} is missing' },
  'import.row.too_long': { zh: '{label}超过 {max} 个字符', en: '{label} has more than {max} characters' },
  'import.row.choice': { zh: '{label}不能是“{value}”', en: '{label} cannot be {value}' },
  'import.row.email': { zh: '{label}不是有效的邮箱', en: '{label} is not a valid e-mail address' },
  'import.row.date': {
    zh: '{label}不是有效的日期，例如 2026-11-22',
    en: '{label} is not a valid date such as 2026-11-22',
  },
  'import.row.amount': { zh: '{label}不是有效的金额', en: '{label} is not a valid amount' },
  'import.row.credit_code': { zh: '统一社会信用代码不正确', en: 'The unified social credit code is not valid' },
  'import.row.forbidden': {
    zh: '{label}含有身份证号或银行卡号，已遮盖，不能导入',
    en: '{label} holds an ID-card or bank card number, which was masked and is not imported',
  },
  'import.row.extra_cells': { zh: '比表头多出 {count} 列', en: '{count} cells more than the header has' },
  'import.row.exists_already': {
    zh: '已存在（{name}，负责人：{owner}）',
    en: 'Exists already ({name}, owner: {owner})',
  },
  'import.row.is_known': {
    zh: '公司已登记该企业，请向公司里负责与贵单位合作的同事确认',
    en: 'The company knows it already; please ask whoever looks after your organisation there',
  },
  'import.row.customer_unknown': {
    zh: '没有这个客户，或您看不到它',
    en: 'There is no such customer, or none that you may see',
  },
  'import.row.customer_ambiguous': {
    zh: '有 {count} 个客户叫这个名字，请写客户编号',
    en: '{count} customers are called that; state the number of the one that is meant',
  },
  'import.row.customer_for_reading': {
    zh: '这个客户只与您共享查看',
    en: 'This customer is shared with you for reading only',
  },
  'import.row.unchanged': { zh: '与现有记录一致，没有变化', en: 'Is so already; nothing changes' },
  'import.row.twice': { zh: '与文件中前面的一行重复', en: 'The same as an earlier row of the file' },
});

const REFUSALS = [
  FileIsEmpty,
  FileIsNotText,
  EncodingIsBroken,
  CsvIsBroken,
  FileIsNotXlsx,
  FileIsABomb,
  TooManyRows,
  TooManyColumns,
  CellIsTooLong,
  FileIsUnreadable,
];

/** What the reading process said, as the error of ours it stands for. */
export function fileRefusal({ refused, params }: Unreadable): DomainError {
  const Refusal = REFUSALS.find(({ code }) => code === refused) ?? FileIsUnreadable;
  return new Refusal(params as never);
}

export const FileIsCovered = domainError<{ importer: string }>('import.covered', 'forbidden', {
  zh: '文件里可能有您的角色看不到明文的字段，只有导入人 {importer} 可以下载。',
  en: 'The file may hold fields that your roles do not show you. Only {importer}, who imported it, can download it.',
});
