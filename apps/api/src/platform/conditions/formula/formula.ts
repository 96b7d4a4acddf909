import { domainError, texts } from '../../http/domain-error.js';

/** What a formula reckons with. Numbers are exact; `codes` are the answers of a field that takes several. */
export const FORMULA_TYPES = ['number', 'text', 'date', 'boolean', 'codes'] as const;
export type FormulaType = (typeof FORMULA_TYPES)[number];

/** A formula as it was read. `at` is where in the text, for whoever has to mend it. */
export type Formula =
  | { readonly is: 'value'; readonly type: FormulaType; readonly value: string | boolean; readonly at: number }
  | { readonly is: 'field'; readonly name: string; readonly at: number }
  | { readonly is: 'call'; readonly name: string; readonly parts: readonly Formula[]; readonly at: number };

/** The fields a formula may name, with what they hold. */
export type FormulaFields = Readonly<Record<string, FormulaType>>;

export const FormulaIsWrong = domainError<{ reason: string; at: number }>('formula.wrong', 'invalid', {
  zh: '公式有误，请按标出的说明修改。',
  en: 'The formula cannot be used. What is wrong with it is marked.',
});

/** @param at counted from 0 */
export function wrong(code: string, at: number, params: Record<string, unknown> = {}): Error {
  return new FormulaIsWrong({ reason: code, at: at + 1, ...params }, [
    { pointer: '/formula', code: `formula.${code}`, params: { ...params, at: at + 1 } },
  ]);
}

texts({
  'formula.character': { zh: '第 {at} 个字符“{found}”看不懂', en: 'The character {found} at {at} means nothing here' },
  'formula.text_open': { zh: '第 {at} 个字符开始的文字没有结束引号', en: 'The text that begins at {at} does not end' },
  'formula.expected': { zh: '第 {at} 个字符处应为“{wanted}”', en: 'At {at} there should be {wanted}' },
  'formula.ends_early': { zh: '公式没有写完', en: 'The formula ends too early' },
  'formula.too_deep': { zh: '公式嵌套太深', en: 'The formula is nested too deep' },
  'formula.field_unknown': { zh: '没有字段“{name}”（第 {at} 个字符）', en: 'There is no field {name} (at {at})' },
  'formula.function_unknown': {
    zh: '没有函数“{name}”（第 {at} 个字符）',
    en: 'There is no function {name} (at {at})',
  },
  'formula.parts_number': {
    zh: '“{name}”的参数个数不对（第 {at} 个字符）',
    en: '{name} does not take so many values (at {at})',
  },
  'formula.part_type': {
    zh: '“{name}”的第 {part} 个参数应为{wanted}（第 {at} 个字符）',
    en: 'Value {part} of {name} should be {wantedEn} (at {at})',
  },
  'formula.result_codes': { zh: '公式的结果不能是多选', en: 'A formula cannot come to a list of answers' },
});
