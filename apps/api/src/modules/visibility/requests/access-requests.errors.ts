import { domainError } from '../../../platform/http/domain-error.js';

export const NothingIsMissing = domainError('access_request.nothing_missing', 'conflict', {
  zh: '您现在可以这样做了，不需要申请。',
  en: 'Nothing is missing any more; there is nothing to ask for.',
});
export const NobodyGivesIt = domainError('access_request.nobody_gives', 'unprocessable', {
  zh: '这类内容不能共享，没有人可以给您。',
  en: 'This kind of thing is not shared, so nobody can give it to you.',
});
export const AccessIsAskedForAlready = domainError('access_request.asked_already', 'conflict', {
  zh: '您在一天之内已经申请过，请等待答复。',
  en: 'You have asked for it within a day. Wait for the answer.',
});
export const TooMuchIsAskedFor = domainError<{ most: number }>('access_request.too_many', 'too_many', {
  zh: '一天最多申请 {most} 次，请明天再试。',
  en: 'At most {most} requests a day. Try again tomorrow.',
});
