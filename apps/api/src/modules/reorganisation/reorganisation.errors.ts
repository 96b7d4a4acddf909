import { domainError } from '../../platform/http/domain-error.js';

export const PlanIsSettled = domainError<{ name: string }>('reorganisation.settled', 'conflict', {
  zh: '方案“{name}”已经生效或作废，不能再改。',
  en: 'The plan “{name}” has been put in force or thrown away and cannot be changed.',
});
export const PlanIsEmpty = domainError<{ name: string }>('reorganisation.empty', 'unprocessable', {
  zh: '方案“{name}”还没有任何调整。',
  en: 'The plan “{name}” has no changes yet.',
});
export const PlanDayIsPast = domainError<{ day: string }>('reorganisation.day_past', 'unprocessable', {
  zh: '{day} 已经过去，请选择今天或以后的日期。',
  en: '{day} is past. Choose today or a later day.',
});
export const ChangeIsIncomplete = domainError('reorganisation.change_incomplete', 'unprocessable', {
  zh: '这项调整还缺少内容。',
  en: 'Something is missing from this change.',
});
export const PlanCannotBeEntered = domainError<{ number: number; reason: string; reasonEn: string }>(
  'reorganisation.change_refused',
  'unprocessable',
  {
    zh: '第 {number} 项调整不能生效：{reason} 没有任何调整被写入。',
    en: 'Change {number} cannot be put in force: {reasonEn} Nothing was entered.',
  },
);
export const RehearsalFailed = domainError('reorganisation.rehearsal_failed', 'unavailable', {
  zh: '预演没有完成，请重新预演。',
  en: 'The rehearsal did not finish. Please start it again.',
});
