import { domainError } from '../../../platform/http/domain-error.js';

export const SecondFactorIsWrong = domainError('second_factor.wrong', 'unauthenticated', {
  zh: '验证码不正确，或已经用过。',
  en: 'The code is not right, or has been used already.',
});
export const CodeIsWrong = domainError('second_factor.code_wrong', 'unprocessable', {
  zh: '验证码不正确，或已经用过。请确认手机时间准确。',
  en: 'The code is not right, or has been used already. Check the time of your phone.',
});
export const SecondFactorIsOn = domainError('second_factor.on', 'conflict', {
  zh: '两步验证已经开启。',
  en: 'The second factor is on already.',
});
export const SecondFactorIsOff = domainError('second_factor.off', 'conflict', {
  zh: '两步验证没有开启。',
  en: 'The second factor is off.',
});
export const SecondFactorIsRequired = domainError('second_factor.required', 'conflict', {
  zh: '管理员账号必须使用两步验证，不能关闭。',
  en: 'Administrators need a second factor; it cannot be turned off.',
});
