import { wrong, type Formula } from './formula.js';
import { tokensOf, type Token } from './tokens.js';

const DEEPEST = 50;

/** How tightly the signs bind, loosest first; each is a function of two values under the name the condition language has. */
const BINDING: readonly Readonly<Record<string, string>>[] = [
  { or: 'or' },
  { and: 'and' },
  { '=': 'eq', '<>': 'ne', '<': 'lt', '<=': 'lte', '>': 'gt', '>=': 'gte' },
  { '&': 'concat' },
  { '+': 'add', '-': 'subtract' },
  { '*': 'multiply', '/': 'divide' },
];

/** Reads a formula. @throws FormulaIsWrong saying where */
export function parseFormula(text: string): Formula {
  const reader = new Reader(tokensOf(text));
  const formula = reader.binary(0, 0);
  reader.end();
  return formula;
}

class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  end(): void {
    const { kind, at, text } = this.token;
    if (kind !== 'end') throw wrong('character', at, { found: text });
  }

  binary(level: number, depth: number): Formula {
    const signs = BINDING[level];
    if (!signs) return this.unary(depth);
    let left = this.binary(level + 1, depth);
    for (;;) {
      const { kind, text, at } = this.token;
      const word = kind === 'name' ? text.toLowerCase() : text;
      const name = kind === 'sign' || kind === 'name' ? signs[word] : undefined;
      if (name === undefined) return left;
      this.at += 1;
      left = { is: 'call', name, parts: [left, this.binary(level + 1, depth)], at };
    }
  }

  private unary(depth: number): Formula {
    if (depth > DEEPEST) throw wrong('too_deep', this.token.at);
    const { kind, text, at } = this.token;
    const name = kind === 'sign' && text === '-' ? 'negative' : kind === 'name' && /^not$/i.test(text) ? 'not' : null;
    if (name === null) return this.primary(depth);
    this.at += 1;
    return { is: 'call', name, parts: [this.unary(depth + 1)], at };
  }

  private primary(depth: number): Formula {
    const { kind, text, at } = this.token;
    if (kind === 'end') throw wrong('ends_early', at);
    this.at += 1;
    if (kind === 'number' || kind === 'text') return { is: 'value', type: kind, value: text, at };
    if (kind === 'name') return this.named(text, at, depth);
    if (text !== '(') throw wrong('character', at, { found: text });
    const inner = this.binary(0, depth + 1);
    this.take(')');
    return inner;
  }

  private named(text: string, at: number, depth: number): Formula {
    if (this.token.text === '(' && this.token.kind === 'sign') {
      this.at += 1;
      return { is: 'call', name: text, parts: this.parts(depth + 1), at };
    }
    if (/^(true|false)$/i.test(text)) return { is: 'value', type: 'boolean', value: /^true$/i.test(text), at };
    return { is: 'field', name: text, at };
  }

  private parts(depth: number): Formula[] {
    const parts: Formula[] = [];
    if (this.isSign(')')) {
      this.at += 1;
      return parts;
    }
    for (;;) {
      parts.push(this.binary(0, depth));
      if (!this.isSign(',')) break;
      this.at += 1;
    }
    this.take(')');
    return parts;
  }

  private take(sign: string): void {
    if (!this.isSign(sign))
      throw this.token.kind === 'end'
        ? wrong('ends_early', this.token.at)
        : wrong('expected', this.token.at, { wanted: sign });
    this.at += 1;
  }

  private isSign(sign: string): boolean {
    return this.token.kind === 'sign' && this.token.text === sign;
  }

  private get token(): Token {
    return this.tokens[this.at] as Token;
  }
}
