import { normaliseText, sha256Hex } from '@countersign/kernel';

const PLACEHOLDER = /\{\{\w{1,40}\}\}/;
const LONGEST_FILL = 80;
/** What would let a filled-in blank carry a sentence of its own. */
const SENTENCE = /[。；;!?！？\n]/;

/**
 * Whether a clause still says what the company's text says: spaces, line breaks and full or half width may differ, blanks
 * such as `{{deliveryDays}}` may be filled in with words or numbers, and nothing else may.
 */
export function isStandardText(templateText: string, text: string): boolean {
  const [first = '', ...rest] = normaliseText(templateText).split(PLACEHOLDER);
  const written = normaliseText(text);
  if (!written.startsWith(first)) return false;
  let at = first.length;
  for (const [i, literal] of rest.entries()) {
    const isLast = i === rest.length - 1;
    const found =
      isLast && (literal === '' || written.endsWith(literal))
        ? written.length - literal.length
        : written.indexOf(literal, at);
    if (found < at || !isFill(written.slice(at, found))) return false;
    at = found + literal.length;
  }
  return at === written.length;
}

function isFill(text: string): boolean {
  return text.length <= LONGEST_FILL && !SENTENCE.test(text);
}

/** The identity of a text, alike for all spellings that mean the same. */
export function textHash(text: string): string {
  return sha256Hex(normaliseText(text));
}

/** Fills the blanks that are known; the others stay to be filled by hand. */
export function fillText(text: string, known: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w{1,40})\}\}/g, (blank, name: string) =>
    Object.hasOwn(known, name) ? (known[name] ?? blank) : blank,
  );
}
