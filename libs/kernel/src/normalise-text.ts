const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/gu;
const CJK = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u3001-\\u303f]';
const SPACE_BESIDE_CJK = new RegExp(`(?<=${CJK}) | (?=${CJK})`, 'gu');

/**
 * Text as it is compared and hashed: full and half width alike (NFKC), runs of white space as one, none beside a Chinese
 * character, where it carries no meaning. Numbers written as ², ½ or ① stay what they are: 10² must never equal 102.
 */
export function normaliseText(text: string): string {
  const folded = text.replace(/\P{No}+/gu, (run) => run.normalize('NFKC'));
  const spaced = folded.replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
  return spaced.replace(SPACE_BESIDE_CJK, '').normalize('NFC');
}
