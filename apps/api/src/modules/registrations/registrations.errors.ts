import { domainError, texts } from '../../platform/http/domain-error.js';

export const CompanyIsUnsaid = domainError('registration.company_unsaid', 'unprocessable', {
  zh: '请选择商机或客户，或填写公司名称。',
  en: 'Name an opportunity, a customer, or a company.',
});
export const RegisteredAlready = domainError<{ number: string }>('registration.exists', 'conflict', {
  zh: '已为这家公司报备（{number}），一家公司报备一次即可。',
  en: 'This company is registered for the same person already ({number}); once is enough.',
});
export const RegistrationIsOver = domainError<{ number: string }>('registration.over', 'conflict', {
  zh: '报备 {number} 已失效。',
  en: 'Registration {number} has ended.',
});
export const RegistrationIsNotYours = domainError<{ number: string }>('registration.not_yours', 'forbidden', {
  zh: '报备 {number} 只能由报备人本人撤回。',
  en: 'Only whoever registered it withdraws registration {number}.',
});
export const ConflictIsDecided = domainError<{ number: string }>('registration.decided', 'conflict', {
  zh: '撞单 {number} 已裁定，不能再改。',
  en: 'Conflict {number} has been decided and does not change any more.',
});
export const ConflictIsInApproval = domainError<{ number: string }>('registration.in_approval', 'conflict', {
  zh: '撞单 {number} 的例外申请正在审批，请等审批结束。',
  en: 'An exception is being approved for conflict {number}; wait for its end.',
});
export const ConflictIsNotInApproval = domainError<{ number: string }>('registration.not_in_approval', 'conflict', {
  zh: '撞单 {number} 没有正在审批的例外申请。',
  en: 'No exception is being approved for conflict {number}.',
});
export const ConflictIsNotYoursToSettle = domainError('registration.not_yours_to_settle', 'forbidden', {
  zh: '先录一方可认定互不相干；后录一方可让出；其他裁定须由不是当事人的管理人员作出。',
  en: 'Whoever came first may say that these are two matters; who came later may give way; anything else is for a manager who is no party.',
});
export const OverrideIsNotYours = domainError('registration.override_not_yours', 'forbidden', {
  zh: '例外只能由当事人，或有裁定权限的人申请。',
  en: 'An exception is asked for by a party, or by whoever may settle conflicts.',
});
export const SharesAreNotWhole = domainError<{ sum: number }>('registration.shares_not_whole', 'unprocessable', {
  zh: '业绩比例合计须为 100%，现为 {sum}%。',
  en: 'The shares must come to 100 %; they come to {sum} %.',
});
export const SharesAreNotOfParties = domainError('registration.shares_not_of_parties', 'unprocessable', {
  zh: '须为每一当事人各填一次比例。',
  en: 'Each party has a share, once.',
});
export const LeaderIsNoParty = domainError('registration.leader_no_party', 'unprocessable', {
  zh: '主导人须是报备仍有效、且比例大于 0 的当事人。',
  en: 'Who leads is a party whose registration stands, with a share above nothing.',
});

texts({
  'registration.heard_later': { zh: '获悉日期不能晚于今天', en: 'Cannot lie after today' },
  'registration.outcome.by_order': { zh: '先录先得', en: 'by order of entry' },
  'registration.outcome.favourable': { zh: '以最有利于签单为原则', en: 'most favourable to signing' },
  'registration.outcome.separate': { zh: '互不相干', en: 'two matters' },
  'registration.kind.customer': { zh: '名下客户', en: 'customer on record' },
  'registration.kind.opportunity': { zh: '录入商机', en: 'opportunity entered' },
  'registration.kind.registration': { zh: '报备', en: 'registered' },
});
