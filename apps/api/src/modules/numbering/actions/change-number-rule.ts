import { Injectable } from '@nestjs/common';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import type { NumberRule } from '../../../platform/numbering/number-rule.js';
import { Numbering } from '../../../platform/numbering/numbering.js';
import { checkedRule } from '../check-rule.js';
import { NumberRules } from '../number-rules.repository.js';

/** From now on records are numbered by it; numbers there are stay as they are. */
@Injectable()
export class ChangeNumberRule {
  constructor(
    private readonly rules: NumberRules,
    private readonly numbering: Numbering,
  ) {}

  /** @throws RowIsMissing, RowIsStale, NumberRuleIsWrong */
  async execute(id: string, version: number, sent: NumberRule): Promise<void> {
    const rule = await this.rules.getForChange(id);
    if (rule.version !== version) throw new RowIsStale({ id, version });
    const next = checkedRule(rule.object, sent);
    await this.numbering.carryOver(rule.series, rule, next);
    await this.rules.save(Object.assign(rule, next), version);
  }
}
