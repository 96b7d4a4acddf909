import { Injectable } from '@nestjs/common';
import { DuplicateRuleSets, type RuleField, type Ruled } from '../customers/index.js';
import { Comparisons, type Uncompared } from './comparisons.repository.js';
import { pairOfCompanies, pairOfPeople, PREFIXES, type FoundPair, type Rules } from './compared.js';

const MOST_TRIED = { customer: 2_000, lead: 2_000, contact: 5_000 };

/** Pairs among what is there, by rules; always as the house. */
@Injectable()
export class PairFinder {
  constructor(
    private readonly comparisons: Comparisons,
    private readonly sets: DuplicateRuleSets,
  ) {}

  /** Those in force. */
  rules(): Promise<Rules> {
    return this.sets.ofAll();
  }

  /** The newest records of a kind. */
  async newest(kind: Ruled): Promise<Uncompared[]> {
    if (kind !== 'contact') return this.comparisons.newest(kind, MOST_TRIED[kind]);
    return (await this.comparisons.newestPeople(MOST_TRIED.contact)).map(({ id }) => ({ id, name: null }));
  }

  /** @param fields what the rules compare of companies besides their names */
  async companies(records: readonly Uncompared[], rules: Rules, fields: ReadonlySet<RuleField>): Promise<FoundPair[]> {
    const prefixes = [...fields].flatMap((field) => PREFIXES[field] ?? []);
    const named = records.flatMap(({ id, name }) => (name === null ? [] : [{ id, name }]));
    const found = await this.comparisons.byName(named);
    if (prefixes.length > 0) {
      const asked = await this.comparisons.companies(
        named.map(({ id }) => id),
        prefixes,
      );
      found.push(...(await this.comparisons.byKeys([...asked.values()])));
    }
    const ids = [...new Set(found.flatMap(({ id, otherId }) => [id, otherId]))];
    const live = await this.comparisons.companies(ids, prefixes);
    return once(
      found.flatMap(({ id, otherId }) => {
        const [one, other] = [live.get(id), live.get(otherId)];
        return one && other ? pairOfCompanies(one, other, rules) : [];
      }),
    );
  }

  async people(ids: readonly string[], rules: Rules): Promise<FoundPair[]> {
    const pairs = await this.comparisons.colleagues(ids);
    return once(pairs.flatMap(([one, other]) => pairOfPeople(one, other, rules)));
  }
}

export const once = (pairs: readonly FoundPair[]): FoundPair[] => [
  ...new Map(pairs.map((pair) => [`${pair.one.id} ${pair.other.id}`, pair])).values(),
];
