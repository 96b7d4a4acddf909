import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../platform/access/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Often } from '../../platform/housekeeping/often.js';
import { fieldsThatList, type RuleField } from '../customers/index.js';
import { Comparisons } from './comparisons.repository.js';
import type { FoundPair, Rules } from './compared.js';
import { FoundPairs } from './found-pairs.repository.js';
import { PairFinder } from './pair-finder.js';
import { Rescans } from './rescans.repository.js';

const STEPS_A_TICK = 20;
const REACHED: readonly RuleField[] = ['phone', 'email', 'wechat'];

/**
 * Compares each record once with whatever shares a key with it: those there were before, by and by, and every new or
 * changed one within seconds. What was compared is marked, so that a worker that dies has lost one step.
 */
@Injectable()
export class FindDuplicates {
  constructor(
    private readonly work: UnitOfWork,
    private readonly comparisons: Comparisons,
    private readonly finder: PairFinder,
    private readonly found: FoundPairs,
    private readonly rescans: Rescans,
  ) {}

  @Often()
  async regularly(): Promise<void> {
    for (let steps = 0; steps < STEPS_A_TICK; steps += 1) {
      const some = await this.work.run(HOUSE, 'write', () => this.step());
      if (!some) return;
    }
  }

  /** Companies before people, of whom there are more. */
  private async step(): Promise<boolean> {
    if (await this.rescans.step()) return true;
    const rules = await this.finder.rules();
    return (await this.companies(rules)) || (await this.people(rules));
  }

  private async companies(rules: Rules): Promise<boolean> {
    const next = await this.comparisons.nextCompanies();
    if (next.length === 0) return false;
    const ids = next.map(({ id }) => id);
    await this.found.keep(ids, listed(await this.finder.companies(next, rules, fieldsOfCompanies(rules))));
    await this.comparisons.done('company', ids);
    return true;
  }

  private async people(rules: Rules): Promise<boolean> {
    const ids = (await this.comparisons.nextPeople()).map(({ id }) => id);
    if (ids.length === 0) return false;
    await this.found.keep(ids, listed(await this.finder.people(ids, rules)));
    await this.comparisons.done('contact', ids);
    const fields = fieldsOfCompanies(rules);
    if (REACHED.some((field) => fields.has(field))) await this.comparisons.customersAnew(ids);
    return true;
  }
}

const fieldsOfCompanies = ({ customer, lead }: Rules): Set<RuleField> =>
  new Set([...fieldsThatList(customer), ...fieldsThatList(lead)]);

const listed = (pairs: readonly FoundPair[]): FoundPair[] =>
  pairs.filter(({ rules }) => rules.some((rule) => rule.listed));
