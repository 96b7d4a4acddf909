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
export const LoginIsTaken = domainError<{ login: string }>('person.login_taken', 'conflict', {
  zh: '账号 {login} 已被使用。',
  en: 'The login {login} is in use.',
});
export const EmployeeNumberIsTaken = domainError<{ employeeNo: string }>('person.employee_no_taken', 'conflict', {
  zh: '工号 {employeeNo} 已被使用。',
  en: 'The employee number {employeeNo} is in use.',
});
export const PersonHasNoPosition = domainError<{ name: string; day: string }>('person.no_position', 'unprocessable', {
  zh: '{name} 在 {day} 没有任职，请先为其登记任职。',
  en: '{name} holds no position on {day}. Enter one first.',
});
