/** What somebody is known by; all of them as they were written somewhere. */
export interface Identifiers {
  readonly names: readonly string[];
  /** Those that are hers alone: mobiles. A switchboard belongs to everybody at the company. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly wechats: readonly string[];
}

export const NOBODY: Identifiers = { names: [], phones: [], emails: [], wechats: [] };
/** What stands where she stood. */
export const BLOTTED = '［已删除］';

const MOBILE = /^1[3-9]\d{9}$/;
const SHORTEST_WECHAT = 5;

/** The digits of a telephone number without the code of China. */
export function digitsOf(phone: string): string {
  return phone
    .normalize('NFKC')
    .replace(/\D/g, '')
    .replace(/^(?:00)?86(?=1[3-9]\d{9}$)/, '');
}

export const isMobile = (phone: string): boolean => MOBILE.test(digitsOf(phone));

interface Known {
  readonly name?: string | null;
  readonly phones?: readonly (string | null | undefined)[];
  readonly email?: string | null;
  readonly wechat?: string | null;
}

/** Everything that these say of one person, each once. */
export function identifiersOf(known: readonly Known[]): Identifiers {
  const each = (read: (of: Known) => readonly (string | null | undefined)[]): string[] => [
    ...new Set(known.flatMap(read).flatMap((text) => (text?.trim() ? [text.trim()] : []))),
  ];
  const phones = each(({ phones: of = [] }) => of).map(digitsOf);
  return {
    names: each(({ name }) => [name]).filter((name) => [...name].length > 1),
    phones: [...new Set(phones.filter((phone) => MOBILE.test(phone)))],
    emails: [...new Set(each(({ email }) => [email]).map((email) => email.toLowerCase()))],
    wechats: each(({ wechat }) => [wechat]).filter((wechat) => wechat.length >= SHORTEST_WECHAT),
  };
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/**
 * What she is reached by as an expression that PostgreSQL and JavaScript read alike; case makes no difference.
 * @returns null where nothing is known
 */
export function reachedBy({ phones, emails, wechats }: Identifiers): string | null {
  const parts = [
    ...phones.map((phone) => `(?<![0-9])(?:86[ -]?)?${[...phone].join('[ -]?')}(?![0-9])`),
    ...emails.map((email) => `(?<![0-9A-Za-z._-])${literal(email)}(?![0-9A-Za-z-])`),
    ...wechats.map((wechat) => `(?<![0-9A-Za-z_-])${literal(wechat)}(?![0-9A-Za-z_-])`),
  ];
  return parts.length > 0 ? parts.join('|') : null;
}

/** Longest first, so that 王建国 is gone before 王建. */
function expressionOf(identifiers: Identifiers): RegExp | null {
  const names = [...identifiers.names].sort((a, b) => b.length - a.length).map(literal);
  const parts = [reachedBy(identifiers), ...names].filter((part) => part !== null);
  return parts.length > 0 ? new RegExp(parts.join('|'), 'gi') : null;
}

/** Blots out whatever names her in a value as the database keeps it: a text, a list, a document. */
export function blotterOf(identifiers: Identifiers): (value: unknown) => unknown {
  const expression = expressionOf(identifiers);
  const blot = (value: unknown): unknown => {
    if (typeof value === 'string') return expression ? value.replace(expression, BLOTTED) : value;
    if (Array.isArray(value)) return value.map(blot);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, blot(inner)]));
  };
  return blot;
}

const AROUND = 40;

/** Where a text names her, with some words on either side and no more. */
export function excerptsOf(text: string, identifiers: Identifiers): string[] {
  const expression = expressionOf(identifiers);
  if (!expression) return [];
  return [...text.matchAll(expression)].slice(0, 3).map(({ index, 0: found }) => {
    const [from, until] = [Math.max(0, index - AROUND), index + found.length + AROUND];
    return `${from > 0 ? '…' : ''}${text.slice(from, until)}${until < text.length ? '…' : ''}`;
  });
}
