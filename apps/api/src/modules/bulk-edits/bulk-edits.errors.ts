import { domainError, texts } from '../../platform/http/domain-error.js';

export const BulkEditIsOfOneKind = domainError('bulk_edit.one_kind', 'invalid', {
  zh: '一次只能修改一种记录，并且至少要选一个字段。',
  en: 'Change records of one kind at a time, and at least one field of them.',
});
export const BulkChoiceIsUnclear = domainError('bulk_edit.choice', 'invalid', {
  zh: '请勾选记录，或给出筛选条件，二者选其一。',
  en: 'Name the records or give a filter, one of the two.',
});
export const TooManyForBulkEdit = domainError<{ most: number }>('bulk_edit.too_many', 'unprocessable', {
  zh: '一次最多修改 {most} 条记录，请先缩小筛选范围。',
  en: 'At most {most} records are changed at once. Narrow the filter first.',
});
export const BulkEditIsUnderWay = domainError('bulk_edit.under_way', 'conflict', {
  zh: '这次批量修改还在进行，完成后才能撤销。',
  en: 'This bulk edit is under way; it can be undone once it is over.',
});
export const BulkEditLeftNothing = domainError('bulk_edit.nothing_to_undo', 'conflict', {
  zh: '这次批量修改没有可撤销的内容。',
  en: 'There is nothing of this bulk edit to undo.',
});
export const BulkUndoIsLate = domainError<{ hours: number }>('bulk_edit.undo_late', 'conflict', {
  zh: '批量修改只能在 {hours} 小时内撤销。',
  en: 'A bulk edit can be undone for {hours} hours.',
});
export const ChangedSince = domainError('bulk_edit.changed_since', 'conflict', {
  zh: '批量修改之后这条记录又被改过，保留现在的内容。',
  en: 'This record has been changed since the bulk edit; it stays as it is now.',
});

/** Why a record was left as it is; kept as the code, read in the reader's language. */
export const BULK_KEPT_FAILING = 'bulk_edit.kept_failing';

texts({
  [BULK_KEPT_FAILING]: {
    zh: '多次尝试后仍未完成，请稍后重试。',
    en: 'It kept failing and was given up. Try again later.',
  },
});
