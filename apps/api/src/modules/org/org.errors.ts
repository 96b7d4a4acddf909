import { domainError } from '../../platform/http/domain-error.js';

export const PersonIsYourself = domainError('person.yourself', 'conflict', {
  zh: '不能停用自己的账号。',
  en: 'You cannot disable your own account.',
});
export const PersonIsInactive = domainError<{ name: string }>('person.inactive', 'unprocessable', {
  zh: '{name} 的账号已停用。',
  en: 'The account of {name} is disabled.',
});
export const OwnerIsOutOfReach = domainError<{ owner: string }>('record.owner_out_of_reach', 'unprocessable', {
  zh: '不能转给 {owner}：不在您的管理范围内，或账号已停用。',
  en: 'It cannot be given to {owner}: outside your reach, or no longer active.',
});
