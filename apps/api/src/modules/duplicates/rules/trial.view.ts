import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '../../../platform/http/locale.js';
import { FIXED_RULES, HintReasonView, RULED, SHIPPED_RULES, shippedName, type Ruled } from '../../customers/index.js';
import type { DuplicateRuleTrial } from '../actions/try-duplicate-rules.js';
import type { FoundPair, Side } from '../compared.js';

export class TriedDuplicateRuleView {
  @ApiProperty({ description: 'The rule' })
  name: string;

  @ApiProperty({ type: 'integer', description: 'Pairs that it decides on' })
  pairs: number;
}

export class TriedRecordView {
  @ApiProperty({ enum: RULED, description: 'What it is' })
  object: Ruled;

  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ description: 'Name' })
  name: string;
}

export class TriedPairView {
  @ApiProperty({ type: TriedRecordView, description: 'The older one' })
  one: TriedRecordView;

  @ApiProperty({ type: TriedRecordView, description: 'The younger one' })
  other: TriedRecordView;

  @ApiProperty({ description: 'The rule that decides on it' })
  rule: string;

  @ApiProperty({ type: [HintReasonView], description: 'What the two have in common' })
  reasons: readonly HintReasonView[];
}

export class DuplicateRuleTrialView {
  @ApiProperty({ type: 'integer', description: 'How many records were compared: the newest of the kind' })
  looked: number;

  @ApiProperty({ type: 'integer', description: 'Pairs that were found' })
  pairs: number;

  @ApiProperty({ type: 'integer', description: 'Pairs that the rules in force find among the same records' })
  now: number;

  @ApiProperty({ type: [TriedDuplicateRuleView], description: 'Rule by rule, in their order, the fixed ones first' })
  rules: TriedDuplicateRuleView[];

  @ApiProperty({ type: [TriedPairView], description: 'Pairs of which the reader sees both records, at most 20' })
  examples: TriedPairView[];
}

const MOST_EXAMPLES = 20;

export function duplicateTrialView(trial: DuplicateRuleTrial, locale: Locale): DuplicateRuleTrialView {
  const { kind, rules, looked, pairs, now, seen } = trial;
  const nameOf = (rule: { name: string } | undefined): string =>
    rule && [...FIXED_RULES[kind], ...SHIPPED_RULES[kind]].some((each) => each === rule)
      ? shippedName(rule.name, locale)
      : (rule?.name ?? '');
  return {
    ...{ looked, now, pairs: pairs.length },
    rules: rules.map((rule) => ({ name: nameOf(rule), pairs: pairs.filter((pair) => pair.rules[0] === rule).length })),
    examples: seen.slice(0, MOST_EXAMPLES).map((pair) => exampleView(pair, nameOf(pair.rules[0]))),
  };
}

const exampleView = ({ one, other, reasons }: FoundPair, rule: string): TriedPairView => ({
  ...{ one: recordView(one), other: recordView(other), rule, reasons },
});

const recordView = ({ object, id, name }: Side): TriedRecordView => ({ object, id, name });
