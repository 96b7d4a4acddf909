import { Injectable } from '@nestjs/common';
import { Rows } from '../../../platform/database/rows.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { DuplicateRule, Ruled } from './rule.js';
import { DuplicateRuleSet } from './rule-set.entity.js';
import { FIXED_RULES, SHIPPED_RULES } from './shipped-rules.js';

/** The rules by which something counts as there already. */
@Injectable()
export class DuplicateRuleSets {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
  ) {}

  /** Those in force, in the order in which they are tried: the fixed ones first, switched off ones among the others. */
  async of(kind: Ruled): Promise<readonly DuplicateRule[]> {
    const sql = 'SELECT rules FROM duplicate_rule_sets WHERE kind = $1';
    const [row] = await this.work.manager.query<Pick<DuplicateRuleSet, 'rules'>[]>(sql, [kind]);
    return [...FIXED_RULES[kind], ...(row?.rules ?? SHIPPED_RULES[kind])];
  }

  async ofAll(): Promise<Record<Ruled, readonly DuplicateRule[]>> {
    return { customer: await this.of('customer'), lead: await this.of('lead'), contact: await this.of('contact') };
  }

  all(): Promise<DuplicateRuleSet[]> {
    return this.work.manager.find(DuplicateRuleSet, { order: { id: 'ASC' } });
  }

  /** Locks it until the end of the transaction. @throws RowIsMissing */
  getForChange(id: string): Promise<DuplicateRuleSet> {
    return this.rows.forChange(DuplicateRuleSet, 'duplicate_rule_set', id);
  }

  save(set: DuplicateRuleSet, expectedVersion: number): Promise<DuplicateRuleSet> {
    return this.rows.change(set, expectedVersion);
  }
}
