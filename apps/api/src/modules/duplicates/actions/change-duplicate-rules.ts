import { Injectable } from '@nestjs/common';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import { checkedRules, DuplicateRuleSets, type DuplicateRule, type Ruled } from '../../customers/index.js';
import { Rescans } from '../rescans.repository.js';

/** Companies of both kinds are compared with each other. */
const COMPARED_TOGETHER: Readonly<Record<Ruled, readonly Ruled[]>> = {
  customer: ['customer', 'lead'],
  lead: ['customer', 'lead'],
  contact: ['contact'],
};

/** 查重规则: from now on what is entered is asked by them, and by and by what is there. */
@Injectable()
export class ChangeDuplicateRules {
  constructor(
    private readonly sets: DuplicateRuleSets,
    private readonly rescans: Rescans,
  ) {}

  /** @param rules null for those that are shipped @throws RowIsMissing, RowIsStale, DuplicateRulesAreWrong */
  async execute(id: string, version: number, rules: readonly DuplicateRule[] | null): Promise<void> {
    const set = await this.sets.getForChange(id);
    if (set.version !== version) throw new RowIsStale({ id, version });
    set.rules = rules && checkedRules(set.kind, rules);
    await this.sets.save(set, version);
    await this.rescans.ask(COMPARED_TOGETHER[set.kind]);
  }
}
