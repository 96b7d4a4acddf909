import { evaluate, type Condition, type Truth } from '../condition.ts';
import { comparisonsIn } from '../counterfactual.ts';
import type { Facts, FactValue } from '../facts.ts';
import type { Domains } from './domain.ts';

type Partial = Record<string, FactValue | null>;

/** The truths a condition can still have, as a set of bits. */
const [YES, NO, UNKNOWN] = [1, 2, 4];
const ANY = YES | NO | UNKNOWN;

/** How many assignments are tried before a question is given up; what is not found is then not claimed either. */
const PATIENCE = 20_000;

/** A question that could not be answered within its limits is answered with `gaveUp`, never with a guess. */
export interface Search {
  readonly deals: Generator<Facts>;
  gaveUp: boolean;
}

/** Every combination of values under which a condition has a truth; the other facts are filled in with what is usual. */
export function dealsWhere(condition: Condition, truth: Truth, domains: Domains, given: Facts = {}): Search {
  const search: { deals: Generator<Facts>; gaveUp: boolean } = { gaveUp: false, deals: undefined as never };
  search.deals = solutions(condition, truth, domains, given, search);
  return search;
}

function* solutions(
  condition: Condition,
  truth: Truth,
  domains: Domains,
  given: Facts,
  search: { gaveUp: boolean },
): Generator<Facts> {
  const fields = [...new Set(comparisonsIn(condition).map(({ field }) => field))].filter((field) => !(field in given));
  const wanted = truth === null ? UNKNOWN : truth ? YES : NO;
  const usual = Object.fromEntries([...domains].map(([field, values]) => [field, values[0] ?? null]));
  let left = PATIENCE;
  yield* assign({ ...given }, 0);

  function* assign(partial: Partial, depth: number): Generator<Facts> {
    left -= 1;
    if (left < 0) search.gaveUp = true;
    if (search.gaveUp || (possible(condition, partial) & wanted) === 0) return;
    const field = fields[depth];
    if (field === undefined) return void (yield { ...usual, ...partial });
    for (const value of domains.get(field) ?? []) {
      partial[field] = value;
      yield* assign(partial, depth + 1);
    }
    delete partial[field];
  }
}

function possible(condition: Condition, partial: Partial): number {
  if ('not' in condition) return opposite(possible(condition.not, partial));
  if ('all' in condition) return joined(condition.all.map((part) => possible(part, partial)));
  if ('any' in condition) return opposite(joined(condition.any.map((part) => opposite(possible(part, partial)))));
  if (!Object.hasOwn(partial, condition.field)) return ANY;
  const { truth } = evaluate(condition, partial);
  return truth === null ? UNKNOWN : truth ? YES : NO;
}

function joined(parts: readonly number[]): number {
  const yes = parts.every((part) => part & YES) ? YES : 0;
  const no = parts.some((part) => part & NO) ? NO : 0;
  const unknown = parts.every((part) => part & (YES | UNKNOWN)) && parts.some((part) => part & UNKNOWN) ? UNKNOWN : 0;
  return yes | no | unknown;
}

function opposite(truths: number): number {
  return (truths & UNKNOWN) | (truths & YES ? NO : 0) | (truths & NO ? YES : 0);
}
