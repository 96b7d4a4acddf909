import { BRANCH, FOREIGN_FORM, LEGAL_FORMS, isTrade, tradesBegin } from './company-words.ts';
import { lettersOf, level, withArabicNumbers } from './fold.ts';
import { englishPlaceAtEnd, isProvince, placeAtEnd, placeAtStart, placeNamed, zoneAtStart } from './places.ts';

/** A company's name taken apart. Every part is in its normal form: half width, lower case, simplified, no punctuation. */
export interface CompanyName {
  /** The whole of it: equal means that the same was written. */
  readonly written: string;
  /** What is left without legal form, places, branch and remarks; the key of a duplicate check. Never empty for a name. */
  readonly stem: string;
  /** Where in the stem its trades begin: before it stands what the company is called by. */
  readonly trades: number;
  /** 有限公司, 集团股份有限公司, ltd; empty where none was written. */
  readonly form: string;
  /** The place it begins with. */
  readonly place: string | null;
  /** The place in brackets. */
  readonly inBrackets: string | null;
  /** 上海分公司; another entry in the register than the company itself. */
  readonly branch: string;
}

const BRACKETS = /[([{<〈《「『【〔][^()[\]{}<>〈〉《》「」『』【】〔〕]*[)\]}>〉》」』】〕]/gu;
const REMARK = /^(?:原|曾用名|旧名|前身|筹|注销|已注销|吊销|停业|暂停|重复|作废)/u;
const SHORTEST_STEM = 2;
const DEEPEST = 8;
const LEGAL_IN_THE_MIDDLE = /^(.*(?:公司|集团))(.*)$/u;

/** @param name as somebody wrote it; nothing that can be written is refused */
export function companyName(name: string): CompanyName {
  const parts = takeApart(name);
  return { ...parts, trades: tradesBegin(parts.stem) };
}

/** What is taken away may lay bare what is taken away as well, until nothing is. */
function takeApart(name: string, depth = 0): Omit<CompanyName, 'trades'> {
  const levelled = level(name);
  const written = lettersOf(levelled) || levelled.trim();
  const { rest, inBrackets } = withoutBrackets(levelled);
  const foreign = withoutForeignForm(rest);
  const { head, branch } = withoutBranch(lettersOf(foreign.rest));
  const { rest: formless, form } = withoutForms(head);
  const tail = form || foreign.form ? withoutTail(formless) : { rest: formless, place: null };
  const { rest: placeless, place } = withoutPlace(tail.rest);
  const stem = withArabicNumbers(placeless) || written;
  const parts = {
    written,
    stem,
    form: [form, foreign.form].filter(Boolean).join(' '),
    place,
    inBrackets: inBrackets ?? foreign.place ?? tail.place,
    branch,
  };
  if (stem === name || depth === DEEPEST) return parts;
  const inner = takeApart(stem, depth + 1);
  return {
    ...parts,
    stem: inner.stem,
    form: [inner.form, parts.form].filter(Boolean).join(' '),
    place: within(place, inner.place),
    inBrackets: parts.inBrackets ?? inner.inBrackets,
    branch: branch || inner.branch,
  };
}

/** A place or a remark in brackets is no part of the name; anything else is, without its brackets. */
function withoutBrackets(levelled: string): { rest: string; inBrackets: string | null } {
  let inBrackets: string | null = null;
  const rest = levelled.replace(BRACKETS, (group) => {
    const inside = group.slice(1, -1).trim();
    const place = placeNamed(inside);
    if (place) inBrackets ??= place;
    return place || REMARK.test(inside) ? ' ' : ` ${inside} `;
  });
  return lettersOf(rest) ? { rest, inBrackets } : { rest: levelled, inBrackets: null };
}

function withoutForeignForm(text: string): { rest: string; form: string; place: string | null } {
  let rest = text.trimEnd();
  const forms: string[] = [];
  for (let found = FOREIGN_FORM.exec(rest); found; found = FOREIGN_FORM.exec(rest)) {
    const before = rest.slice(0, found.index);
    if (lettersOf(before).length < SHORTEST_STEM) break;
    forms.unshift(lettersOf(found[0]));
    rest = before;
  }
  const place = forms.length > 0 ? englishPlaceAtEnd(rest) : null;
  const before = place ? rest.slice(0, -place.length) : '';
  return lettersOf(before).length >= SHORTEST_STEM && place
    ? { rest: before, form: forms.join(' '), place: place.name }
    : { rest, form: forms.join(' '), place: null };
}

/** A place right before the legal form is one without its brackets: 西门子中国有限公司. */
function withoutTail(text: string): { rest: string; place: string | null } {
  const place = placeAtEnd(text);
  const rest = place ? text.slice(0, -place.length) : '';
  return place && canStandAlone(rest) && !placeNamed(rest) ? { rest, place: place.name } : { rest: text, place: null };
}

function withoutBranch(text: string): { head: string; branch: string } {
  const kind = BRANCH.exec(text)?.[0];
  if (!kind) return { head: text, branch: '' };
  const before = text.slice(0, -kind.length);
  const [, head, place] = LEGAL_IN_THE_MIDDLE.exec(before) ?? [];
  if (head && place !== undefined) return { head, branch: place + kind };
  for (let length = 4; length >= 2; length -= 1) {
    const end = before.slice(-length);
    if (before.length - length >= SHORTEST_STEM && end.length === length && placeNamed(end))
      return { head: before.slice(0, -length), branch: end + kind };
  }
  return before.length >= SHORTEST_STEM ? { head: before, branch: kind } : { head: text, branch: '' };
}

function withoutForms(text: string): { rest: string; form: string } {
  let rest = text;
  const forms: string[] = [];
  for (;;) {
    const form = LEGAL_FORMS.find((each) => rest.endsWith(each) && rest.length >= each.length + SHORTEST_STEM);
    if (!form) return { rest, form: forms.join('') };
    forms.unshift(form);
    rest = rest.slice(0, -form.length);
  }
}

/** 广东省深圳市南山区 is one place, its city; a place that is all there is stays the name. */
function withoutPlace(text: string): { rest: string; place: string | null } {
  let rest = text;
  let place: string | null = null;
  for (let found = placeAtStart(rest); found; found = placeAtStart(rest)) {
    const zone = found.endsAsPlace ? zoneAtStart(rest.slice(found.length)) : 0;
    const after = [rest.slice(found.length + zone), rest.slice(found.length)].find((each) => canStandAlone(each));
    if (after === undefined) break;
    rest = after;
    place = within(place, found.name);
  }
  return { rest, place };
}

/** A city says more than its province; two cities are two things said: 常州 and 广安 of 常州广安爱众. */
function within(outer: string | null, inner: string | null): string | null {
  if (!outer || !inner) return outer ?? inner;
  return isProvince(outer) || outer === inner ? inner : outer + inner;
}

/** 啤酒, of 青岛啤酒, is no name. */
function canStandAlone(text: string): boolean {
  return text.length >= SHORTEST_STEM && !(isTrade(text) && text.length <= 2) && !/^[\p{N}a-z]$/u.test(text);
}
