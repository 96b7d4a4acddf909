/** A text as its digits are read, and where in the original each of its characters stands. */
export interface Levelled {
  readonly text: string;
  /** Of a character of the levelled text: where the original one begins, and where it ends. */
  readonly startOf: (at: number) => number;
  readonly endOf: (at: number) => number;
}

/** Fewer digits than a card or an identity number without its last ones; most texts are done with here. */
const FEWEST = 14;
const PLAIN = /^[\u0000-\u007f]*$/;
/** Formats, zero widths and marks that stand on a digit: nobody reads a number differently for them. */
const INVISIBLE = /[\p{Cf}\p{M}]/u;

/** Whether a text could hold a number at all: a look at each character, no more. */
export function hasManyDigits(text: string): boolean {
  if (text.length < FEWEST) return false;
  let found = 0;
  for (let at = 0; at < text.length; at++) if (isDigitLike(text.charCodeAt(at)) && ++found >= FEWEST) return true;
  return false;
}

/** Everything NFKC makes an ASCII digit of; of mathematical digits the first half is enough. */
function isDigitLike(code: number): boolean {
  if (code < 0x80) return code >= 0x30 && code <= 0x39;
  return (
    (code >= 0xff10 && code <= 0xff19) ||
    (code >= 0x2070 && code <= 0x2089) ||
    (code >= 0x2460 && code <= 0x24ff) ||
    code === 0xb2 ||
    code === 0xb3 ||
    code === 0xb9 ||
    code === 0xd835
  );
}

/** NFKC character by character, without what cannot be seen. */
export function levelDigits(text: string): Levelled {
  if (PLAIN.test(text)) return { text, startOf: (at) => at, endOf: (at) => at + 1 };
  const [starts, ends]: [number[], number[]] = [[], []];
  let levelled = '';
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    const level = levelOf(character);
    for (let i = 0; i < level.length; i++) {
      starts.push(at);
      ends.push(end);
    }
    levelled += level;
    at = end;
  }
  return { text: levelled, startOf: (i) => starts[i] ?? text.length, endOf: (i) => ends[i] ?? text.length };
}

function levelOf(character: string): string {
  if (character < '\u0080') return character;
  return INVISIBLE.test(character) ? '' : character.normalize('NFKC');
}
