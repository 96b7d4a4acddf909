import type { PlainDate } from '../plain-date.ts';
import { cardOf } from './bank-card.ts';
import { runsOf, type Group, type Run } from './digit-runs.ts';
import { isIdNumber, mayBeOldIdNumber } from './id-card.ts';
import { hasManyDigits, levelDigits } from './level-digits.ts';

export type ForbiddenKind = 'id_card' | 'bank_card';

/** `block`: it is one beyond reasonable doubt; `ask`: it may be one, and a person knows. */
export type Certainty = 'block' | 'ask';

export interface Finding {
  readonly kind: ForbiddenKind;
  readonly certainty: Certainty;
  /** In the text as it was handed in, the end not included. */
  readonly start: number;
  readonly end: number;
  /** What may be shown and kept of it. */
  readonly masked: string;
  /** Without any disguise, X in upper case; to be compared, and neither kept nor said. */
  readonly number: string;
}

type Hit = Omit<Finding, 'masked'>;

const LONGEST = 19;
const SHORTEST = 15;
const NEAR = 30;
const UUID = /(?<![0-9a-z])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-z])/gi;
const ABOUT_CARDS = /卡号|卡號|银行|銀行|账户|帐户|賬戶|储蓄卡|借记卡|信用卡|card/i;

/**
 * Identity numbers (居民身份证号) and bank card numbers in a text, however they are disguised: other widths, single
 * separators, invisible characters, a small x. Linear in the length of the text. A number inside letters, and digits of
 * which more than nineteen stand together, are none.
 * @param today nobody is born after it
 */
export function findForbidden(text: string, today: PlainDate): Finding[] {
  if (!hasManyDigits(text)) return [];
  const { text: folded, startOf, endOf } = levelDigits(text);
  // An id of ours is no number, however many digits it happens to have.
  const levelled = folded.replace(UUID, (id) => 'u'.repeat(id.length));
  const found: Finding[] = [];
  for (const run of runsOf(levelled))
    for (const { start, end, ...hit } of apart(hitsIn(run, levelled, today)))
      found.push({ ...hit, start: startOf(start), end: endOf(end - 1), masked: maskOf(hit.number) });
  return found;
}

/** The first four and the last two characters; as long as the number itself. */
export function maskOf(number: string): string {
  return number.slice(0, 4) + '*'.repeat(number.length - 6) + number.slice(-2);
}

/** Whether a text holds the mask of a number, which stands where the number was taken out. */
export function holdsMask(text: string): boolean {
  return /(?<![0-9A-Za-z])\d{4}\*{9,13}\d[\dX](?![0-9A-Za-z])/.test(text);
}

/** The text with the mask of each number in its place. */
export function maskForbidden(text: string, today: PlainDate): string {
  return masked(text, findForbidden(text, today));
}

/** @param findings in their order, as `findForbidden` answers them */
export function masked(text: string, findings: readonly Pick<Finding, 'start' | 'end' | 'masked'>[]): string {
  let [done, at] = ['', 0];
  for (const finding of findings) {
    done += text.slice(at, finding.start) + finding.masked;
    at = finding.end;
  }
  return done + text.slice(at);
}

/** Every row of neighbouring groups that is as long as a number. */
function hitsIn(run: Run, text: string, today: PlainDate): Hit[] {
  const { groups } = run;
  const hits: Hit[] = [];
  for (let first = 0; first < groups.length; first++) {
    let digits = '';
    for (let last = first; last < groups.length; last++) {
      digits += (groups[last] as Group).digits;
      if (digits.length > LONGEST) break;
      if (digits.length < SHORTEST) continue;
      const hit = hitOf(run, first, last, { digits, text, today });
      if (hit) hits.push(hit);
    }
  }
  return hits;
}

interface Candidate {
  readonly digits: string;
  readonly text: string;
  readonly today: PlainDate;
}

function hitOf(run: Run, first: number, last: number, { digits, text, today }: Candidate): Hit | null {
  const { groups, xEnd, touchesX } = run;
  const start = (groups[first] as Group).start;
  const end = (groups[last] as Group).end;
  const isLast = last === groups.length - 1;
  if (isLast && xEnd !== null && isIdNumber(`${digits}X`, today))
    return { kind: 'id_card', certainty: 'block', start, end: xEnd, number: `${digits}X` };
  if (isLast && touchesX) return null;
  const hit = { start, end, number: digits };
  if (isIdNumber(digits, today)) return { ...hit, kind: 'id_card', certainty: 'block' };
  const card = standsAlone(groups, first, last) ? cardOf(digits) : null;
  if (card) {
    const isAboutCards = ABOUT_CARDS.test(text.slice(Math.max(0, start - NEAR), end + NEAR));
    return { ...hit, kind: 'bank_card', certainty: card === 'chinese' || isAboutCards ? 'block' : 'ask' };
  }
  const isWhole = first === 0 && isLast;
  return isWhole && mayBeOldIdNumber(digits, today) ? { ...hit, kind: 'id_card', certainty: 'ask' } : null;
}

/**
 * What is written in groups of four and has another such group beside it is part of something longer, such as the
 * account of a company, whose twenty digits hold sixteen twice.
 */
function standsAlone(groups: readonly Group[], first: number, last: number): boolean {
  if (first === last) return true;
  const looksAlike = (group: Group | undefined): boolean =>
    group !== undefined && group.digits.length >= 3 && group.digits.length <= 5;
  return !looksAlike(groups[first - 1]) && !looksAlike(groups[last + 1]);
}

const RANK = (hit: Hit): number => (hit.certainty === 'ask' ? 2 : hit.kind === 'bank_card' ? 1 : 0);

/** Of hits that share digits the surest, then the longest; in the order of the text. */
function apart(hits: readonly Hit[]): Hit[] {
  const taken = new Set<number>();
  const best = [...hits].sort((a, b) => RANK(a) - RANK(b) || b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept = best.filter(({ start, end }) => {
    for (let at = start; at < end; at++) if (taken.has(at)) return false;
    for (let at = start; at < end; at++) taken.add(at);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}
