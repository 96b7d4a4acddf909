import { wrong } from './formula.js';

export interface Token {
  readonly kind: 'number' | 'text' | 'name' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
}

const BLANK = /\s/;
const DIGIT = /[0-9]/;
const LETTER = /[A-Za-z_]/;
const PART_OF_NAME = /[A-Za-z0-9_.]/;
const SIGNS = ['<=', '>=', '<>', '!=', '=', '<', '>', '+', '-', '*', '/', '&', '(', ')', ','];
/** What a Chinese keyboard gives instead. */
const HALF_WIDTH: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '，': ',',
  '＝': '=',
  '＋': '+',
  '－': '-',
};

/** Reads a formula's text into its words. Linear, whatever was typed. @throws FormulaIsWrong */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (BLANK.test(text.charAt(at))) at += 1;
    else {
      const token = tokenAt(text, at);
      tokens.push(token.token);
      at = token.next;
    }
  }
  tokens.push({ kind: 'end', text: '', at: text.length });
  return tokens;
}

function tokenAt(text: string, at: number): { token: Token; next: number } {
  const first = text.charAt(at);
  if (DIGIT.test(first)) return numberAt(text, at);
  if (LETTER.test(first)) return wordAt(text, at, PART_OF_NAME, 'name');
  if (first === '"' || first === "'") return quoteAt(text, at);
  const sign = SIGNS.find((each) => text.startsWith(each, at)) ?? HALF_WIDTH[first];
  if (sign === undefined) throw wrong('character', at, { found: first });
  const length = HALF_WIDTH[first] === undefined ? sign.length : 1;
  return { token: { kind: 'sign', text: sign === '!=' ? '<>' : sign, at }, next: at + length };
}

function numberAt(text: string, at: number): { token: Token; next: number } {
  const read = wordAt(text, at, /[0-9.]/, 'number');
  if (!/^\d{1,15}(\.\d{1,10})?$/.test(read.token.text)) throw wrong('character', at, { found: read.token.text });
  return read;
}

function wordAt(text: string, at: number, part: RegExp, kind: Token['kind']): { token: Token; next: number } {
  let next = at + 1;
  while (next < text.length && part.test(text.charAt(next))) next += 1;
  return { token: { kind, text: text.slice(at, next), at }, next };
}

function quoteAt(text: string, at: number): { token: Token; next: number } {
  const end = text.indexOf(text.charAt(at), at + 1);
  if (end < 0) throw wrong('text_open', at);
  return { token: { kind: 'text', text: text.slice(at + 1, end), at }, next: end + 1 };
}
