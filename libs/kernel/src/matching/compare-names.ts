import type { CompanyName } from './company-name.ts';
import { areOpposites, isTrade, isVague, tellsApart } from './company-words.ts';

/**
 * How two names stand to each other. `same`: one legal entity. `likely`: a person should look before a second record is
 * made. `related`: worth naming, no more (a branch, a longer name of the same beginning). `different`: two firms.
 */
export type Verdict = 'same' | 'likely' | 'related' | 'different';

export type Reason =
  | { readonly code: 'same_text' | 'same_writing' | 'same_sound' | 'other_branch' | 'characters_swapped' }
  | { readonly code: 'same_without'; readonly removed: readonly string[] }
  | { readonly code: 'one_character'; readonly one: string; readonly other: string }
  | {
      readonly code: 'one_more_character' | 'longer_name' | 'number_differs' | 'trade_differs';
      readonly one: string;
      readonly other: string;
    }
  | { readonly code: 'place_differs'; readonly one: string; readonly other: string };

export interface NameComparison {
  readonly verdict: Verdict;
  /** 0 to 100, for sorting: 100 is the same text, below 60 no duplicate. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** The readings of a Chinese character without tones, the usual one first; empty for any other character. */
export type Readings = (character: string) => readonly string[];

const DIFFERENT: NameComparison = { verdict: 'different', score: 0, reasons: [] };

/** Symmetric but for the order of `one` and `other` in its reasons. */
export function compareNames(a: CompanyName, b: CompanyName, readings: Readings): NameComparison {
  if (a.written === b.written) return { verdict: 'same', score: 100, reasons: [{ code: 'same_text' }] };
  if (a.stem === '' || b.stem === '') return DIFFERENT;
  const places = comparePlaces(a, b);
  if (places === 'differ') return differentPlaces(a, b);
  const stems = a.stem === b.stem ? SAME_STEM : compareStems(a, b, readings);
  if (stems.verdict === 'different') return stems;
  if (a.branch !== b.branch) return weaker(stems, { code: 'other_branch' });
  return places === 'one' && !speaksForItself(a, b) ? weaker(stems, removal(a, b)) : withRemoval(stems, a, b);
}

const SAME_STEM: NameComparison = { verdict: 'likely', score: 97, reasons: [] };

type Places = 'agree' | 'one' | 'brackets' | 'differ';

/** A place in brackets tells the companies of one group apart, one in front of a name tells firms apart. */
function comparePlaces(a: CompanyName, b: CompanyName): Places {
  if (a.place && b.place)
    return a.place === b.place ? 'agree' : NATION.has(a.place) || NATION.has(b.place) ? 'one' : 'differ';
  if (!a.place && !b.place) return a.inBrackets === b.inBrackets ? 'agree' : 'brackets';
  const [place, inBrackets] = [a.place ?? b.place, a.place ? b.inBrackets : a.inBrackets];
  if (!inBrackets) return 'one';
  return inBrackets === place ? 'agree' : 'differ';
}

const NATION = new Set(['中国']);

function differentPlaces(a: CompanyName, b: CompanyName): NameComparison {
  if (a.stem !== b.stem) return DIFFERENT;
  const reason: Reason = {
    code: 'place_differs',
    one: a.place ?? a.inBrackets ?? '',
    other: b.place ?? b.inBrackets ?? '',
  };
  return { verdict: 'different', score: 30, reasons: [reason] };
}

/** 华联科技 is one without its 北京; 时代 is not, without its 宁德. */
const speaksForItself = (a: CompanyName, b: CompanyName): boolean =>
  Math.min(a.stem.length, b.stem.length) >= 4 && Math.min(a.trades, b.trades) >= 2;

const weaker = ({ score, reasons }: NameComparison, ...more: (Reason | null)[]): NameComparison => ({
  verdict: 'related',
  score: Math.min(score, 50),
  reasons: [...reasons, ...more.filter((each) => each !== null)],
});

/** What was taken away from only one of them. */
function removal(a: CompanyName, b: CompanyName): Reason | null {
  const removed = [
    ...(a.place === b.place ? [] : [a.place, b.place]),
    ...(a.inBrackets === b.inBrackets
      ? []
      : [a.inBrackets && `（${a.inBrackets}）`, b.inBrackets && `（${b.inBrackets}）`]),
    ...(a.form === b.form ? [] : [a.form, b.form]),
  ].filter((part): part is string => Boolean(part));
  return removed.length > 0 ? { code: 'same_without', removed } : null;
}

function withRemoval(found: NameComparison, a: CompanyName, b: CompanyName): NameComparison {
  const removed = removal(a, b);
  if (!removed) {
    if (found.reasons.length > 0) return found;
    return { verdict: 'same', score: 99, reasons: [{ code: 'same_writing' }] };
  }
  return { ...found, score: found.score - 2, reasons: [...found.reasons, removed] };
}

interface Difference {
  readonly one: string;
  readonly other: string;
  /** How much they have in common before it. */
  readonly at: number;
}

function differenceOf(one: string, other: string): Difference {
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1;
  let end = 0;
  const most = Math.min(one.length, other.length) - start;
  while (end < most && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return { one: one.slice(start, one.length - end), other: other.slice(start, other.length - end), at: start };
}

/** Two stems that are not the same. */
function compareStems(a: CompanyName, b: CompanyName, readings: Readings): NameComparison {
  const difference = differenceOf(a.stem, b.stem);
  const { one, other } = difference;
  if (numbersDiffer(difference))
    return { verdict: 'different', score: 20, reasons: [{ code: 'number_differs', one: a.stem, other: b.stem }] };
  if (/[a-z]/.test(one + other)) return compareLatin(a, b, readings);
  const trades = compareTrades(a, b);
  if (trades) return trades;
  const sound = compareSound(a, b, readings);
  if (sound) return sound;
  if (one.length === 1 && other.length === 1) return oneReplaced(a, b, difference);
  if (one.length + other.length === 1) return oneAdded(a, b, difference);
  if (one.length === 2 && other === `${one[1]}${one[0]}`) return swapped(a, b, difference);
  return a.stem.includes(b.stem) || b.stem.includes(a.stem) ? longer(a, b) : DIFFERENT;
}

/** 第1 and 第2, or a number that only one of them has; a digit for one other character may be a slip. */
function numbersDiffer({ one, other }: Difference): boolean {
  if (/^\D$/.test(one) || /^\D$/.test(other)) return false;
  return /\d/.test(one + other);
}

const brandOf = ({ stem, trades }: CompanyName): string => stem.slice(0, trades);
const tradeOf = ({ stem, trades }: CompanyName): string => stem.slice(trades);

/** One brand and two trades are two firms of a group, unless one of them says next to nothing. */
function compareTrades(a: CompanyName, b: CompanyName): NameComparison | null {
  if (brandOf(a) !== brandOf(b) || a.trades === 0) return null;
  const [one, other] = [tradeOf(a), tradeOf(b)];
  const { one: more, other: less } = differenceOf(one, other);
  const added = more === '' ? less : less === '' ? more : null;
  if (added !== null && isVague(added) && a.trades >= 4)
    return { verdict: 'likely', score: 80, reasons: [{ code: 'longer_name', one: a.stem, other: b.stem }] };
  return { verdict: 'related', score: 45, reasons: [{ code: 'trade_differs', one, other }] };
}

/** Written differently and pronounced alike, as the wrong choice of an input method is. */
function compareSound(a: CompanyName, b: CompanyName, readings: Readings): NameComparison | null {
  if (a.stem.length !== b.stem.length) return null;
  const places = [...a.stem].flatMap((character, i) => (character === b.stem[i] ? [] : [i]));
  const alike = places.every((i) => soundAlike(a.stem[i] as string, b.stem[i] as string, readings));
  if (!alike || places.some((i) => areOpposites(a.stem[i] as string, b.stem[i] as string))) return null;
  const reasons: Reason[] = [{ code: 'same_sound' }];
  if (places.length === 1)
    reasons.push({
      code: 'one_character',
      one: a.stem[places[0] as number] as string,
      other: b.stem[places[0] as number] as string,
    });
  const enough = a.stem.length >= 4 && places.length * 2 <= a.stem.length;
  return { verdict: enough ? 'likely' : 'related', score: enough ? 85 : 50, reasons };
}

function soundAlike(one: string, other: string, readings: Readings): boolean {
  const heard = readings(spoken(other));
  return readings(spoken(one)).some((reading) => heard.includes(reading));
}

const spoken = (character: string): string =>
  /\d/.test(character) ? ('零一二三四五六七八九'[Number(character)] as string) : character;

function oneReplaced(a: CompanyName, b: CompanyName, { one, other, at }: Difference): NameComparison {
  const reasons: Reason[] = [{ code: 'one_character', one, other }];
  if (areOpposites(one, other)) return { verdict: 'different', score: 25, reasons };
  if (isSlip(a, b, at)) return { verdict: 'likely', score: 75, reasons };
  return { verdict: a.stem.length >= 4 ? 'related' : 'different', score: 35, reasons };
}

/** A character that is wrong in a trade makes no trade; in a brand it makes another brand, unless that is long. */
function isSlip(a: CompanyName, b: CompanyName, at: number): boolean {
  const [less, more] = a.trades < b.trades ? [a, b] : [b, a];
  if (less.trades >= 2 && less.trades <= at && more.trades > less.trades)
    return a.stem.length >= 5 && !isTrade(more.stem.slice(less.trades));
  return less.trades >= LONG_BRAND && at >= headOf(a, b);
}

/** From here on a brand is so long that one wrong character hardly makes another one. */
const LONG_BRAND = 5;

/** Where no trade is known what looks like a long brand may be a short one and its trade: a slip at its head is none. */
const headOf = (a: CompanyName, b: CompanyName): number =>
  a.trades < a.stem.length && b.trades < b.stem.length ? 0 : 3;

function oneAdded(a: CompanyName, b: CompanyName, { one, other, at }: Difference): NameComparison {
  const reasons: Reason[] = [{ code: 'one_more_character', one: a.stem, other: b.stem }];
  const [short, long] = one ? [b, a] : [a, b];
  const inTrade = long.trades >= 2 && long.trades <= at;
  if (!inTrade && tellsApart(one || other)) return { verdict: 'related', score: 40, reasons };
  const enough = inTrade
    ? short.stem.length >= 4
    : long.trades >= LONG_BRAND && short.trades >= LONG_BRAND - 1 && at >= headOf(a, b);
  return { verdict: enough ? 'likely' : 'related', score: enough ? 72 : 40, reasons };
}

function swapped(a: CompanyName, b: CompanyName, { at }: Difference): NameComparison {
  const shorter = Math.min(a.trades, b.trades);
  const enough = (shorter >= LONG_BRAND && at >= headOf(a, b)) || (shorter >= 2 && shorter <= at && a.stem.length >= 5);
  return { verdict: enough ? 'likely' : 'related', score: enough ? 74 : 40, reasons: [{ code: 'characters_swapped' }] };
}

function longer(a: CompanyName, b: CompanyName): NameComparison {
  return { verdict: 'related', score: 40, reasons: [{ code: 'longer_name', one: a.stem, other: b.stem }] };
}

/** A name in letters: typed with one slip in a long word, or the pinyin of the other one. */
function compareLatin(a: CompanyName, b: CompanyName, readings: Readings): NameComparison {
  const [latin, chinese] = /^[a-z]+$/.test(a.stem) ? [a, b] : [b, a];
  if (/^[a-z]+$/.test(latin.stem) && /^\p{Script=Han}+$/u.test(chinese.stem)) {
    const spelled = [...chinese.stem].map((character) => readings(character)[0] ?? '').join('');
    if (spelled !== latin.stem) return DIFFERENT;
    const enough = chinese.stem.length >= 3;
    return { verdict: enough ? 'likely' : 'related', score: enough ? 70 : 50, reasons: [{ code: 'same_sound' }] };
  }
  const { one, other } = differenceOf(a.stem, b.stem);
  const oneSlip = Math.max(one.length, other.length) === 1 || (one.length === 2 && other === `${one[1]}${one[0]}`);
  if (!oneSlip) return a.stem.startsWith(b.stem) || b.stem.startsWith(a.stem) ? longer(a, b) : DIFFERENT;
  const shortest = Math.min(...[a, b].map(({ stem }) => longestWord(stem)));
  const enough = shortest >= 6 && /^[a-z]*$/.test(one + other);
  return {
    verdict: enough ? 'likely' : 'different',
    score: enough ? 72 : 30,
    reasons: [{ code: 'one_character', one, other }],
  };
}

const longestWord = (stem: string): number => Math.max(0, ...(stem.match(/[a-z]+/g) ?? []).map(({ length }) => length));
