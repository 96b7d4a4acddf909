import { domainError } from '../../platform/http/domain-error.js';

export const TicketIsNotGood = domainError('exception.ticket', 'unprocessable', {
  zh: '无法识别这次拒绝，或已超过一天。请重新提交原内容，再申请例外。',
  en: 'This refusal is not known, or is more than a day old. Send the content again and ask anew.',
});
export const ExceptionIsAskedFor = domainError('exception.asked_already', 'conflict', {
  zh: '已有人为这个号码在此处申请例外，正等待处理。',
  en: 'An exception for this number in this place has been asked for already and waits for a decision.',
});
export const ExceptionIsYourOwn = domainError('exception.own', 'forbidden', {
  zh: '不能批准自己的申请。',
  en: 'Nobody grants her own exception.',
});
export const ExceptionIsDecided = domainError('exception.decided', 'conflict', {
  zh: '这个申请已有结果。',
  en: 'This request is over.',
});
export const ExceptionDayIsOut = domainError<{ most: string }>('exception.day', 'unprocessable', {
  zh: '有效期须从今天起，最晚到 {most}。',
  en: 'An exception is valid until a day from today to {most}.',
});
export const ExceptionIsNotYours = domainError('exception.not_yours', 'forbidden', {
  zh: '只能撤回自己的申请。',
  en: 'Only one’s own request can be withdrawn.',
});
