import { truthOf, type Condition, type Truth } from '../condition.ts';
import { comparisonsIn } from '../counterfactual.ts';
import type { Facts, FactValue } from '../facts.ts';
import type { Domains } from './domain.ts';

type Partial = Record<string, FactValue | null>;

/** The truths a condition can still have, as a set of bits. */
const [YES, NO, UNKNOWN] = [1, 2, 4];
const ANY = YES | NO | UNKNOWN;

/** How many conditions are looked at before one question is given up. */
const PATIENCE = 20_000;

/** What all questions about one policy may cost together; what could not be found out is never claimed. */
export interface Effort {
  left: number;
  gaveUp: boolean;
}

export interface Search {
  readonly deals: Generator<Facts>;
  /** Whether it ended for want of patience, so that what it did not find may still exist. */
  gaveUp: boolean;
}

/**
 * Every combination of values under which a condition has a truth; the other facts are filled in with what is usual.
 * Parts that must all hold are held against each fact alone first, then whenever one of their facts is chosen.
 */
export function dealsWhere(
  condition: Condition,
  truth: Truth,
  domains: Domains,
  effort: Effort,
  given: Facts = {},
): Search {
  const search: { deals: Generator<Facts>; gaveUp: boolean } = { gaveUp: false, deals: undefined as never };
  search.deals = solutions(new Puzzle(condition, truth, domains, given), domains, given, effort, search);
  return search;
}

class Puzzle {
  readonly wanted: number;
  readonly parts: readonly Condition[];
  /** What is left of each fact's values by the parts that ask about it alone; the shortest list first. */
  readonly choices: readonly [string, readonly (FactValue | null)[]][];

  constructor(condition: Condition, truth: Truth, domains: Domains, given: Facts) {
    this.wanted = truth === null ? UNKNOWN : truth ? YES : NO;
    this.parts = truth === true ? conjuncts(condition) : [condition];
    const about = new Map<string, Condition[]>();
    for (const part of this.parts)
      for (const field of fieldsIn(part)) about.set(field, [...(about.get(field) ?? []), part]);
    const open = [...about].filter(([field]) => !(field in given));
    this.choices = open
      .map(([field, parts]): [string, (FactValue | null)[]] => {
        const alone = parts.filter((part) => fieldsIn(part).length === 1);
        const values = (domains.get(field) ?? []).filter((value) =>
          alone.every((part) => this.may(part, { [field]: value })),
        );
        return [field, values];
      })
      .sort(([, left], [, right]) => left.length - right.length);
  }

  may(part: Condition, partial: Partial): boolean {
    return (possible(part, partial) & this.wanted) !== 0;
  }

  /** The parts that are still open after a choice; null where one of them is spoilt. */
  left(parts: readonly Condition[], partial: Partial): readonly Condition[] | null {
    const open: Condition[] = [];
    for (const part of parts) {
      const truths = possible(part, partial);
      if ((truths & this.wanted) === 0) return null;
      if (truths !== this.wanted) open.push(part);
    }
    return open;
  }
}

function* solutions(
  puzzle: Puzzle,
  domains: Domains,
  given: Facts,
  effort: Effort,
  search: { gaveUp: boolean },
): Generator<Facts> {
  const usual = Object.fromEntries([...domains].map(([field, values]) => [field, values[0] ?? null]));
  const partial: Partial = { ...given };
  let patience = PATIENCE;
  const open = puzzle.left(puzzle.parts, partial);
  if (open) yield* assign(0, open);

  function spend(cost: number): boolean {
    patience -= cost;
    effort.left -= cost;
    if (patience < 0 || effort.left < 0) search.gaveUp = effort.gaveUp = true;
    return !search.gaveUp;
  }

  /** Where nothing is open any more, the other facts are free. */
  function* assign(depth: number, parts: readonly Condition[]): Generator<Facts> {
    const choice = parts.length > 0 ? puzzle.choices[depth] : undefined;
    if (!choice) return void (yield { ...usual, ...partial });
    const [field, values] = choice;
    for (const value of values) {
      if (!spend(parts.length)) break;
      partial[field] = value;
      const still = puzzle.left(parts, partial);
      if (still) yield* assign(depth + 1, still);
    }
    delete partial[field];
  }
}

/** The parts of a condition that must all hold, without the joints between them. */
function conjuncts(condition: Condition): Condition[] {
  if ('all' in condition) return condition.all.flatMap(conjuncts);
  if (!('not' in condition)) return [condition];
  const { not } = condition;
  if ('not' in not) return conjuncts(not.not);
  return 'any' in not ? not.any.flatMap((part) => conjuncts({ not: part })) : [condition];
}

function fieldsIn(condition: Condition): string[] {
  return [...new Set(comparisonsIn(condition).map(({ field }) => field))];
}

function possible(condition: Condition, partial: Partial): number {
  if ('not' in condition) return opposite(possible(condition.not, partial));
  if ('all' in condition) return joined(condition.all, partial, false);
  if ('any' in condition) return opposite(joined(condition.any, partial, true));
  if (!Object.hasOwn(partial, condition.field)) return ANY;
  const truth = truthOf(condition, partial);
  return truth === null ? UNKNOWN : truth ? YES : NO;
}

/** @param turned reads every part as its opposite */
function joined(parts: readonly Condition[], partial: Partial, turned: boolean): number {
  let [allYes, noneNo, some] = [true, true, 0];
  for (const part of parts) {
    const truth = turned ? opposite(possible(part, partial)) : possible(part, partial);
    if (truth === NO) return NO;
    allYes &&= (truth & YES) !== 0;
    noneNo &&= (truth & (YES | UNKNOWN)) !== 0;
    some |= truth;
  }
  return (allYes ? YES : 0) | (some & NO) | (noneNo ? some & UNKNOWN : 0);
}

function opposite(truths: number): number {
  return (truths & UNKNOWN) | (truths & YES ? NO : 0) | (truths & NO ? YES : 0);
}
