/** Characters a spreadsheet takes for the beginning of a formula, in both widths. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;
const UNSEEN_BEFORE = /^[\s\p{Cc}\p{Cf}\p{Z}\u115f\u1160\u3164\uffa0]+/u;
const NUMBER = /^-?\d{1,15}(\.\d{1,10})?$/;

/** Excel takes a file for UTF-8 only with this in front. */
export const BYTE_ORDER_MARK = '\ufeff';

export type CsvValue = string | number | boolean | null | undefined;

/** One line of RFC 4180, ended by CRLF, with whatever looks like a formula made text. */
export function csvLine(values: readonly CsvValue[]): string {
  return `${values.map((value) => cell(value)).join(',')}\r\n`;
}

function cell(value: CsvValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const text = disarm(value);
  return /[",\r\n;\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Puts an apostrophe before text a spreadsheet would calculate. Blanks, controls and zero-width characters in front do
 * not hide a formula, so they are looked past; plain numbers stay numbers.
 */
export function disarm(text: string): string {
  const seen = text.replace(UNSEEN_BEFORE, '');
  const begins = FORMULA.test(seen) || /^[\t\r]/.test(text);
  return begins && !NUMBER.test(text) ? `'${text}` : text;
}
