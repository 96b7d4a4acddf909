import { SIMPLIFIED, TRADITIONAL } from './simplified.generated.ts';

const SIMPLE = new Map([...TRADITIONAL].map((character, i) => [character, SIMPLIFIED[i] as string]));
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/gu;

/** Traditional characters as simplified ones, each by itself. */
export function simplify(text: string): string {
  return [...text].map((character) => SIMPLE.get(character) ?? character).join('');
}

/** Width, case and script levelled, blanks and punctuation kept: what the parts of a name are still read from. */
export function level(text: string): string {
  return simplify(text.normalize('NFKC').replace(INVISIBLE, '').toLowerCase().normalize('NFKC'));
}

/** Letters and digits alone. */
export function lettersOf(levelled: string): string {
  return levelled.replace(/[^\p{L}\p{N}]+/gu, '');
}

const DIGITS = '零一二三四五六七八九';
const NUMERAL = /[零〇一二三四五六七八九十]+/gu;

/** 第十二 as 第12, 中建三局 as 中建3局: two ways of writing one number. */
export function withArabicNumbers(text: string): string {
  return text.replace(NUMERAL, (numeral) => {
    const tens = numeral.replaceAll('〇', '零').split('十');
    const digits = tens.map((part) => [...part].map((digit) => DIGITS.indexOf(digit)).join(''));
    if (digits.length === 1) return digits[0] ?? '';
    if (digits.length > 2 || digits.some((part) => part.length > 1)) return numeral;
    return `${digits[0] || '1'}${digits[1] || '0'}`;
  });
}
