import { domainError, DomainError, texts } from '../http/domain-error.js';

export const NumberIsGiven = domainError('number.automatic', 'unprocessable', {
  zh: '编号由系统自动生成，不能手工填写。',
  en: 'The number is given by the system and cannot be typed.',
});
export const NumberIsMissing = domainError('number.missing', 'unprocessable', {
  zh: '请填写编号：按编号规则，编号由人工填写。',
  en: 'State the number: by its rule it is typed by hand.',
});
export const NumberIsMalformed = domainError('number.malformed', 'unprocessable', {
  zh: '编号的格式不对。',
  en: 'The number has the wrong form.',
});
export const NumberIsTaken = domainError<{ number: string }>('number.taken', 'conflict', {
  zh: '编号 {number} 已被使用，请换一个。',
  en: 'The number {number} is taken. Use another one.',
});

texts({
  'number.form.free': {
    zh: '以字母、汉字或数字开头，只含字母、汉字、数字、“.”“-”“_”，最多 40 个字符',
    en: 'it begins with a letter or a digit, holds letters, digits, “.”, “-” and “_” alone, and has at most 40 characters',
  },
  'number.form.like': { zh: '应与 {example} 的写法一致', en: 'write it like {example}' },
});

export interface NumberProblem {
  readonly pointer: string;
  readonly code: string;
  readonly params: Record<string, unknown>;
}

/** What is wrong with a number, for whoever reads many rows and goes on with the next; null for anything else. */
export function numberProblem(error: unknown): NumberProblem | null {
  if (!(error instanceof DomainError) || !REFUSALS.includes(error.code)) return null;
  const [field] = error.fields;
  return { pointer: field?.pointer ?? '/number', code: field?.code ?? error.code, params: field?.params ?? {} };
}

const REFUSALS: readonly string[] = [NumberIsGiven, NumberIsMissing, NumberIsMalformed, NumberIsTaken].map(
  ({ code }) => code,
);
