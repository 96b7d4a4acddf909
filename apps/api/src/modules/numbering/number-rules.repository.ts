import { Injectable } from '@nestjs/common';
import { Rows } from '../../platform/database/rows.js';
import { RowIsMissing } from '../../platform/database/database.errors.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NumberRuleRow } from './number-rule.entity.js';

/** By what rules records are numbered. */
@Injectable()
export class NumberRules {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
  ) {}

  /** In the order in which they are shown. */
  all(): Promise<NumberRuleRow[]> {
    return this.work.manager.find(NumberRuleRow, { order: { id: 'ASC' } });
  }

  /** @throws RowIsMissing */
  async get(id: string): Promise<NumberRuleRow> {
    const found = await this.work.manager.findOneBy(NumberRuleRow, { id });
    if (!found) throw new RowIsMissing({ type: 'number_rule', id });
    return found;
  }

  /** Locks it until the end of the transaction. @throws RowIsMissing */
  getForChange(id: string): Promise<NumberRuleRow> {
    return this.rows.forChange(NumberRuleRow, 'number_rule', id);
  }

  save(rule: NumberRuleRow, expectedVersion: number): Promise<NumberRuleRow> {
    return this.rows.change(rule, expectedVersion);
  }
}
