import { lettersOf, level, withArabicNumbers } from './fold.ts';

/** An address as it is compared: without province, city and the words for them; null where too little is left to say where. */
export function addressKey(text: string): string | null {
  const folded = lettersOf(level(text))
    .replace(/^(?:中国)?(?:\p{Script=Han}{2,3}省|\p{Script=Han}{2,8}自治区)/u, '')
    .replace(/^\p{Script=Han}{2,4}市/u, '');
  const key = withArabicNumbers(folded).replace(/号楼|幢|栋/gu, '号');
  return key.length >= 6 && /\d/.test(key) ? key : null;
}
