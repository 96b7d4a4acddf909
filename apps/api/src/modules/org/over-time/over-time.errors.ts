import { domainError } from '../../../platform/http/domain-error.js';

export const IntervalIsReversed = domainError<{ from: string; until: string }>('interval.reversed', 'unprocessable', {
  zh: '结束日期 {until} 早于开始日期 {from}。',
  en: 'The last day, {until}, is before the first, {from}.',
});
export const IntervalIsPast = domainError<{ date: string; today: string }>('interval.past', 'unprocessable', {
  zh: '{date} 已经过去：过去的组织关系不能改写，最早可从今天（{today}）起生效。',
  en: '{date} is past: what was cannot be rewritten. The earliest day is today, {today}.',
});
export const IntervalIsTooLong = domainError<{ days: number }>('interval.too_long', 'unprocessable', {
  zh: '一次最多登记 {days} 天。',
  en: 'At most {days} days at a time.',
});
export const IntervalHasBegun = domainError<{ from: string }>('interval.has_begun', 'conflict', {
  zh: '已于 {from} 开始生效，不能撤销，只能填写结束日期。',
  en: 'It has been in force since {from}: it can be ended, not withdrawn.',
});
export const PositionIsHeldAlready = domainError('assignment.overlaps', 'conflict', {
  zh: '此人在这段时间内已经担任这个职位。',
  en: 'This person holds this position during that time already.',
});
export const ReportingLineIsCircular = domainError('assignment.circular', 'unprocessable', {
  zh: '汇报关系会形成循环：所选上级在这段时间内（直接或间接）向此人汇报。',
  en: 'The reporting lines would form a circle: this superior reports to the person, directly or through others, during that time.',
});
export const SuperiorLacksAuthority = domainError<{ superior: string }>(
  'assignment.superior_lacks_authority',
  'unprocessable',
  {
    zh: '{superior} 的职位低于此人，不能作为上级。',
    en: '{superior} ranks below this person and cannot be the superior.',
  },
);
export const PositionIsUnknown = domainError<{ code: string }>('position.unknown', 'unprocessable', {
  zh: '没有代码为 {code} 的职位。',
  en: 'There is no position with the code {code}.',
});
export const HeadIsNamedAlready = domainError('department_head.overlaps', 'conflict', {
  zh: '这个部门在这段时间内已经有人担任。',
  en: 'Somebody holds this office in the department during that time already.',
});
export const HeadLacksAuthority = domainError<{ head: string; member: string }>(
  'department_head.lacks_authority',
  'unprocessable',
  {
    zh: '{head} 的职位低于部门成员 {member}，不能负责这个部门。',
    en: '{head} ranks below {member}, who is in the department, and cannot head it.',
  },
);
export const HeadIsYourself = domainError('department_head.yourself', 'forbidden', {
  zh: '不能任命自己为部门负责人或代理负责人，也不能延长自己的任期，须由另一位管理员办理。',
  en: 'Nobody puts herself at the head of a department, nor stays there longer by her own hand. Another administrator has to do it.',
});
export const AbsenceOverlaps = domainError('absence.overlaps', 'conflict', {
  zh: '这段时间内已登记过休假。',
  en: 'A leave is registered during that time already.',
});
export const ProxyOverlaps = domainError('proxy.overlaps', 'conflict', {
  zh: '这段时间内，同样范围的审批已委托给他人。',
  en: 'Approvals of the same kind are entrusted to somebody during that time already.',
});
export const ProxiesAreCircular = domainError('proxy.circular', 'unprocessable', {
  zh: '代理关系会形成循环：所选代理人在这段时间内（直接或间接）已委托给您要代理的人。',
  en: 'The proxies would form a circle: this person has entrusted her own approvals, directly or through others, to the one she would act for.',
});
export const ProxyChainIsTooLong = domainError<{ most: number }>('proxy.chain_too_long', 'unprocessable', {
  zh: '代理最多可转 {most} 层。',
  en: 'A chain of proxies has at most {most} links.',
});
export const ProxyLacksAuthority = domainError<{ proxy: string; principal: string }>(
  'proxy.lacks_authority',
  'unprocessable',
  {
    zh: '{proxy} 的职权低于 {principal}，不能代理其审批。',
    en: '{proxy} has less authority than {principal} and cannot decide in the same place.',
  },
);
export const ProxyIsThePrincipal = domainError('proxy.yourself', 'unprocessable', {
  zh: '不能委托给本人。',
  en: 'Nobody is a proxy for herself.',
});
export const PositionIsNotHeld = domainError<{ day: string }>('assignment.not_held', 'unprocessable', {
  zh: '此人在 {day} 不担任这个职位。',
  en: 'This person does not hold this position on {day}.',
});
export const OfficeIsVacant = domainError<{ day: string }>('department_head.vacant', 'unprocessable', {
  zh: '{day} 这个部门没有人担任此职。',
  en: 'Nobody holds this office in the department on {day}.',
});
