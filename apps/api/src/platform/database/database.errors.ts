import { domainError } from '../http/domain-error.js';

export const RowIsStale = domainError<{ id: string; version: number }>('row.stale', 'stale', {
  zh: '这条记录刚刚被别人改过，请刷新后再试。',
  en: 'Somebody changed this record after you opened it. Reload and try again.',
});
export const RowIsMissing = domainError<{ type: string; id: string }>('row.missing', 'missing', {
  zh: '找不到这条记录，或者您无权查看。',
  en: 'There is no such record, or you may not see it.',
});
export const RowIsForReading = domainError('row.shared_for_reading', 'forbidden', {
  zh: '这条记录只共享给您查看，不能修改。',
  en: 'This record is shared with you for reading; you cannot change it.',
});
export const RowIsOnlyShared = domainError('row.only_shared', 'forbidden', {
  zh: '这条记录是共享给您的，不能转给他人、删除或再次共享。',
  en: 'This record is shared with you; you cannot give it away, delete it or share it further.',
});
export const RowExistsAlready = domainError<{ constraint: string }>('row.exists_already', 'conflict', {
  zh: '已有一条相同的记录。',
  en: 'Such a record exists already.',
});
export const RowIsReferenced = domainError<{ constraint: string }>('row.reference_broken', 'unprocessable', {
  zh: '引用的记录不存在，或仍被其他记录使用。',
  en: 'A record this one refers to does not exist, or is still in use.',
});
export const RowIsGuarded = domainError<{ rule: string }>('row.guarded', 'conflict', {
  zh: '数据库拒绝了这次修改：{rule}。',
  en: 'The database refuses this change: {rule}.',
});
export const RowIsLocked = domainError('row.locked', 'conflict', {
  zh: '另一个人正在处理这条记录，请稍后再试。',
  en: 'Somebody else is working on this record right now. Try again shortly.',
});
export const RowIsMerged = domainError('row.merged', 'conflict', {
  zh: '该客户刚刚被合并到另一个客户，请刷新后再试。',
  en: 'This customer has just been merged into another. Reload and try again.',
});
export const RowIsErased = domainError('row.erased', 'conflict', {
  zh: '此记录中的个人信息已应本人要求删除，不能再填写；如本人重新提供，请新建记录。',
  en: 'What this record held of a person was erased on her request and is not filled in again. If she gives it anew, make a new record.',
});
export const RowIsMergedContact = domainError('row.contact_merged', 'conflict', {
  zh: '该联系人刚刚被合并到另一位联系人，请刷新后再试。',
  en: 'This contact has just been merged into another. Reload and try again.',
});
export const DatabaseIsBusy = domainError('database.busy', 'unavailable', {
  zh: '系统繁忙，请稍后再试。',
  en: 'The system is busy. Try again shortly.',
});
