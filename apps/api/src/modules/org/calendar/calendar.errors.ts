import { domainError, texts } from '../../../platform/http/domain-error.js';

export const CalendarHoursAreWrong = domainError<{ from: string; to: string }>(
  'calendar.hours_wrong',
  'unprocessable',
  {
    zh: '工作时段 {from}–{to} 不正确：时段须按先后排列、互不重叠，结束晚于开始。',
    en: 'The working hours {from}–{to} cannot be: stretches come in order, do not overlap, and end after they begin.',
  },
);
export const CalendarHoursAreTooFew = domainError<{ minutes: number }>('calendar.hours_too_few', 'unprocessable', {
  zh: '每天的工作时间至少 {minutes} 分钟。',
  en: 'A day has at least {minutes} working minutes.',
});
export const CalendarDayIsTwice = domainError<{ date: string }>('calendar.day_twice', 'unprocessable', {
  zh: '{date} 出现了两次。',
  en: '{date} is there twice.',
});
export const CalendarYearIsTwice = domainError<{ year: number }>('calendar.year_twice', 'unprocessable', {
  zh: '{year} 年出现了两次。',
  en: 'The year {year} is there twice.',
});
export const WorkdayIsOneAnyway = domainError<{ date: string }>('calendar.workday_anyway', 'unprocessable', {
  zh: '{date} 本来就是工作日，调休上班只能定在周末。',
  en: '{date} is worked anyway: only a weekend day can be a make-up workday.',
});

/** The steps of a due time, one sentence each. */
texts({
  'due.counted': { zh: '自 {from} 起计 {duration}工作时间', en: 'Counting {duration} of working time from {from}' },
  'due.weekend': { zh: '{days} 周末不计', en: '{days} weekend, not counted' },
  'due.holiday': { zh: '{days} {name}放假', en: '{days} off for {name}' },
  'due.leave': { zh: '{days} 审批人休假', en: '{days} the approver is on leave' },
  'due.makeUpDay': { zh: '{days} {name}调休上班，计入', en: '{days} is a make-up workday for {name} and counts' },
  'due.unpublished': {
    zh: '{year} 年放假安排未公布，只按周末计算',
    en: 'The holidays of {year} are not announced yet: only weekends are left out',
  },
  'due.held': {
    zh: '{from} 至 {until} 无法处理，{duration}工作时间不计，到期顺延',
    en: 'Nobody could act from {from} to {until}: {duration} of working time are added',
  },
  'due.due': { zh: '到期：{at}', en: 'Due {at}' },
});
