import type { ForbiddenKind } from '@countersign/kernel/forbidden';
import { domainError, texts } from '../http/domain-error.js';

export const PersonalIdIsForbidden = domainError('PERSONAL_ID_FORBIDDEN', 'unprocessable', {
  zh: '内容含有身份证号，系统不得记录。请删去号码后再提交。',
  en: 'This holds an ID-card number, which must not be recorded. Take it out and send it again.',
});
export const BankCardIsForbidden = domainError('BANK_CARD_FORBIDDEN', 'unprocessable', {
  zh: '内容含有银行卡号，系统不得记录。请删去号码后再提交。',
  en: 'This holds a bank card number, which must not be recorded. Take it out and send it again.',
});
export const NumberIsUnconfirmed = domainError('SENSITIVE_NUMBER_UNCONFIRMED', 'unprocessable', {
  zh: '内容含有疑似身份证号或银行卡号的数字。确认不是之后才能提交。',
  en: 'This holds digits that may be an ID-card or bank card number. It can be sent once somebody confirms that they are not.',
});

/** What is said at the field, by kind. */
export const AT_THE_FIELD: Readonly<Record<ForbiddenKind, string>> = {
  id_card: 'field.id_card_forbidden',
  bank_card: 'field.bank_card_forbidden',
};
export const UNCONFIRMED_AT_THE_FIELD = 'field.number_unconfirmed';

texts({
  [AT_THE_FIELD.id_card]: {
    zh: '含有身份证号（{masked}），不得记录',
    en: 'Holds an ID-card number ({masked}), which must not be recorded',
  },
  [AT_THE_FIELD.bank_card]: {
    zh: '含有银行卡号（{masked}），不得记录',
    en: 'Holds a bank card number ({masked}), which must not be recorded',
  },
  [UNCONFIRMED_AT_THE_FIELD]: {
    zh: '{masked} 疑似身份证号或银行卡号',
    en: '{masked} may be an ID-card or bank card number',
  },
  'audit.did.let_through': {
    zh: '{who}凭例外批准录入号码：{what}',
    en: '{who} wrote a number into {what} by an exception',
  },
  'audit.did.confirm_number': {
    zh: '{who}确认 {what} 中的数字不是身份证号或银行卡号',
    en: '{who} confirmed that the digits in {what} are no ID-card or bank card number',
  },
});
