import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '../../../platform/http/locale.js';
import { RefView, refView } from '../../../platform/http/views.js';
import {
  COMPARABLE,
  FIXED_RULES,
  RULE_FIELDS,
  RULED,
  SHIPPED_RULES,
  shippedName,
  type DuplicateRule,
  type DuplicateRuleSet,
  type RuleField,
  type Ruled,
} from '../../customers/index.js';
import { DuplicateRuleDto } from './duplicate-rules.dto.js';

export class DuplicateRuleSetView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ type: 'integer', description: 'Counts changes' })
  version: number;

  @ApiProperty({ enum: RULED, description: 'Whose rules: of what is entered' })
  kind: Ruled;

  @ApiProperty({ description: 'They are as shipped, and follow the product' })
  shipped: boolean;

  @ApiProperty({ type: [DuplicateRuleDto], description: 'In the order in which they are tried' })
  rules: DuplicateRuleDto[];

  @ApiProperty({ type: [DuplicateRuleDto], description: 'Those that are tried before, and that nobody changes' })
  fixedRules: DuplicateRuleDto[];

  @ApiProperty({ type: [DuplicateRuleDto], description: 'Those that are shipped' })
  shippedRules: DuplicateRuleDto[];

  @ApiProperty({ enum: RULE_FIELDS, isArray: true, description: 'What may be compared of it' })
  fields: readonly RuleField[];

  @ApiProperty({ enum: RULED, isArray: true, description: 'With what it may be compared' })
  against: readonly Ruled[];

  @ApiProperty({ type: RefView, nullable: true, description: 'Who changed them last; null where nobody has' })
  changedBy: RefView | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When' })
  changedAt: string | null;
}

export class DuplicateRuleSetsView {
  @ApiProperty({ type: [DuplicateRuleSetView], description: 'Of customers, leads and contacts' })
  items: DuplicateRuleSetView[];
}

/** @param names of who has changed one */
export function ruleSetView(
  { id, version, kind, rules, updatedBy, updatedAt }: DuplicateRuleSet,
  names: ReadonlyMap<string, string>,
  locale: Locale,
): DuplicateRuleSetView {
  const { fields, against } = COMPARABLE[kind];
  const said = (each: readonly DuplicateRule[]): DuplicateRuleDto[] =>
    asSent(each.map((rule) => ({ ...rule, name: shippedName(rule.name, locale) })));
  const shippedRules = said(SHIPPED_RULES[kind]);
  const changed = version > 1;
  return {
    ...{ id, version, kind, fields, against, shippedRules, fixedRules: said(FIXED_RULES[kind]) },
    shipped: rules === null,
    rules: rules ? asSent(rules) : shippedRules,
    changedBy: changed ? refView(updatedBy, names.get(updatedBy) ?? null) : null,
    changedAt: changed ? updatedAt.toISOString() : null,
  };
}

const asSent = (rules: readonly DuplicateRule[]): DuplicateRuleDto[] =>
  rules.map((rule) => ({ ...rule, against: [...rule.against], comparisons: [...rule.comparisons] }));
