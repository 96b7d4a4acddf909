import { domainError, texts } from '../../platform/http/domain-error.js';

export const PoolNameIsTaken = domainError<{ name: string }>('pool.name_taken', 'conflict', {
  zh: '已有名为“{name}”的公海。',
  en: 'There is a pool called “{name}” already.',
});
export const PoolHoldsCustomers = domainError<{ count: number }>('pool.holds_customers', 'conflict', {
  zh: '公海中还有 {count} 个客户，清空后才能停用。',
  en: 'The pool still holds {count} customers. It can be closed once it is empty.',
});
export const PoolDaysAreDisordered = domainError('pool.days_disordered', 'unprocessable', {
  zh: '天数须依次不减：首次提醒 ≤ 再次提醒 ≤ 回收预警 < 回收 ≤ 已签约客户回收。',
  en: 'No day may come before the one ahead of it: first alert, second alert, warning, recycling (later than the warning), recycling of signed customers.',
});
export const PoolDepartmentIsMissing = domainError('pool.department_missing', 'unprocessable', {
  zh: '找不到这个部门。',
  en: 'There is no such department.',
});
export const CustomerIsTaken = domainError('pool.taken', 'conflict', {
  zh: '这个客户已不在公海，可能刚被别人领取',
  en: 'It is in the pool no longer: somebody else may just have claimed it',
});
export const ClaimCoolsDown = domainError<{ until: string }>('pool.cooldown', 'conflict', {
  zh: '您刚失去这个客户，{until} 起才能再次领取',
  en: 'You lost this customer a short while ago and may claim it again from {until} on',
});
export const QuotaIsUsedUp = domainError<{ quota: number; days: number }>('pool.quota', 'conflict', {
  zh: '{days} 天内最多领取 {quota} 个客户，名额已用完',
  en: 'At most {quota} customers may be claimed within {days} days, and these are used up',
});
export const CustomerIsFrozen = domainError('pool.frozen', 'conflict', {
  zh: '有审批、合同或申诉正在进行，暂不能释放',
  en: 'An approval, a contract or an appeal is under way; it cannot be released now',
});
export const NoPoolTakesIt = domainError('pool.none', 'conflict', {
  zh: '没有适用于这个客户的公海',
  en: 'There is no pool for this customer',
});
export const CustomerIsNotYours = domainError('pool.not_yours', 'forbidden', {
  zh: '找不到这个客户，或者您无权释放它',
  en: 'There is no such customer, or it is not yours to release',
});
export const NotRecycledFromYou = domainError('pool.not_recycled_from_you', 'unprocessable', {
  zh: '这个客户不是从您名下自动回收的，或者已不在公海。',
  en: 'This customer was not recycled from you, or has left the pool.',
});
export const AppealIsLate = domainError('pool.appeal_late', 'unprocessable', {
  zh: '已过申诉期。',
  en: 'It is too late for an appeal.',
});
export const AppealedAlready = domainError('pool.appealed_already', 'conflict', {
  zh: '对这次回收已经申诉过。',
  en: 'This recycling has been appealed against already.',
});
export const AppealIsClosed = domainError('pool.appeal_closed', 'conflict', {
  zh: '这个申诉已有结果。',
  en: 'This appeal is over.',
});
export const AppealIsYourOwn = domainError('pool.appeal_own', 'forbidden', {
  zh: '不能裁定自己的申诉。',
  en: 'Nobody decides in her own cause.',
});
export const AppealIsNotYours = domainError('pool.appeal_not_yours', 'forbidden', {
  zh: '只能撤回自己的申诉。',
  en: 'Only one’s own appeal can be withdrawn.',
});
export const AppellantHasLeft = domainError('pool.appellant_left', 'conflict', {
  zh: '申诉人已离职，不能返还。',
  en: 'Whoever appealed has left; it cannot go back to her.',
});

texts({
  'pool.move.transferred': { zh: '转移', en: 'Transferred' },
  'pool.move.claimed': { zh: '领取', en: 'Claimed' },
  'pool.move.assigned': { zh: '分配', en: 'Assigned' },
  'pool.move.returned': { zh: '申诉返还', en: 'Returned on appeal' },
  'pool.move.released': { zh: '释放', en: 'Released' },
  'pool.move.recycled': { zh: '自动回收', en: 'Recycled' },
});
