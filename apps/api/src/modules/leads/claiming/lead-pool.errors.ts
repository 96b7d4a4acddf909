import { domainError } from '../../../platform/http/domain-error.js';

export const LeadIsTaken = domainError('lead_pool.taken', 'conflict', {
  zh: '这条线索已不在线索池，可能刚被别人领取',
  en: 'It is in the lead pool no longer: somebody else may just have claimed it',
});
export const LeadCoolsDown = domainError<{ until: string }>('lead_pool.cooldown', 'conflict', {
  zh: '您之前放回了这条线索，{until} 起才能再次领取',
  en: 'You had this lead before and may claim it again from {until} on',
});
export const LeadQuotaIsUsedUp = domainError<{ quota: number; days: number }>('lead_pool.quota', 'conflict', {
  zh: '{days} 天内最多领取 {quota} 条线索，名额已用完',
  en: 'At most {quota} leads may be claimed within {days} days, and these are used up',
});
