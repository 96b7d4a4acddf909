import { domainError } from '../../../platform/http/domain-error.js';

export const NobodyIsNamed = domainError('subject_request.nobody', 'unprocessable', {
  zh: '请至少填写手机、邮箱、微信之一，或选择联系人、线索；只有姓名时还须填写公司。',
  en: 'Give a mobile, an e-mail address, a WeChat id, a contact or a lead; a name alone needs the company with it.',
});
export const RequestIsClosed = domainError('subject_request.closed', 'conflict', {
  zh: '这个请求已不在处理中，不能再修改。',
  en: 'This request is not being handled any more.',
});
export const RequestIsNotErasure = domainError('subject_request.no_erasure', 'conflict', {
  zh: '这个请求不是删除请求。',
  en: 'This request asks for no erasure.',
});
export const RequestIsErasure = domainError('subject_request.is_erasure', 'conflict', {
  zh: '删除请求须经第二人确认后执行，不能直接办结。',
  en: 'An erasure is done by being confirmed by a second person, not by being answered.',
});
export const SearchIsNotDone = domainError('subject_request.not_searched', 'conflict', {
  zh: '请等待查找完成。',
  en: 'Wait until everything was looked through.',
});
export const RequestIsNotProposed = domainError('subject_request.not_proposed', 'conflict', {
  zh: '这个请求没有待确认的删除。',
  en: 'No erasure waits to be confirmed here.',
});
export const RequestIsYourOwn = domainError('subject_request.own', 'forbidden', {
  zh: '不能确认自己提出的删除，请由另一人处理。',
  en: 'Nobody confirms an erasure she has proposed herself.',
});
export const PreviewIsOld = domainError('subject_request.preview_old', 'conflict', {
  zh: '查找结果已变化，请重新查看预览后再确认。',
  en: 'What was found has changed. Read the preview again before you confirm.',
});
export const DayIsToCome = domainError('subject_request.day', 'unprocessable', {
  zh: '收到日期不能晚于今天。',
  en: 'It cannot have been received after today.',
});
