/** What went wrong, in words a room knows; the HTTP filter alone turns it into a status. */
export type ErrorKind =
  | 'moved'
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'stale'
  | 'unprocessable'
  | 'precondition_missing'
  | 'too_large'
  | 'unsupported'
  | 'too_many'
  | 'unavailable';

/** One sentence in both languages; `{name}` is replaced by the error's parameter of that name. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

export interface FieldProblem {
  /** RFC 6901 pointer into the body, or `?name` for a query parameter. */
  readonly pointer: string;
  readonly code: string;
  readonly params?: Record<string, unknown>;
}

export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly kind: ErrorKind,
    readonly params: Record<string, unknown> = {},
    readonly fields: readonly FieldProblem[] = [],
  ) {
    super(code);
    this.name = 'DomainError';
  }
}

export interface DomainErrorClass<P extends Record<string, unknown>> {
  new (params: P, fields?: readonly FieldProblem[]): DomainError;
  readonly code: string;
  readonly kind: ErrorKind;
}

const kinds = new Map<string, ErrorKind>();
const sentences = new Map<string, Sentence>();

/**
 * Declares an error in one line: code, kind, sentence.
 * @example export const QuoteHasNoLines = domainError<{ number: string }>('quote.no_lines', 'unprocessable',
 *   { zh: '报价 {number} 还没有产品行。', en: 'Quote {number} has no lines yet.' });
 */
export function domainError<P extends Record<string, unknown> = Record<string, never>>(
  code: string,
  kind: ErrorKind,
  sentence: Sentence,
): DomainErrorClass<P> {
  kinds.set(code, kind);
  sentences.set(code, sentence);
  return class extends DomainError {
    static readonly code = code;
    static readonly kind = kind;
    constructor(params: P, fields: readonly FieldProblem[] = []) {
      super(code, kind, params, fields);
    }
  };
}

/** Texts that are no errors of their own: reasons of single fields, steps of an explanation, labels. */
export function texts(entries: Record<string, Sentence>): void {
  for (const [code, sentence] of Object.entries(entries)) sentences.set(code, sentence);
}

/** Every error declared so far and its kind, for the catalogue test and the API file. */
export function declaredErrors(): ReadonlyMap<string, ErrorKind> {
  return kinds;
}

export function declaredTexts(): ReadonlyMap<string, Sentence> {
  return sentences;
}

/** The sentence for a code in the reader's language; an unknown code is returned as it is. */
export function say(code: string, params: Record<string, unknown> = {}, locale: 'zh-CN' | 'en' = 'zh-CN'): string {
  const sentence = sentences.get(code);
  if (!sentence) return code;
  const text = locale === 'en' ? sentence.en : sentence.zh;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
