import {
  BooleanField,
  ChoiceField,
  ChoiceListField,
  IntegerField,
  NestedListField,
  TextField,
} from '../../../platform/http/fields.js';
import {
  MEASURES,
  OUTCOMES,
  RULE_FIELDS,
  RULED,
  type Comparison,
  type DuplicateRule,
  type Ruled,
} from '../../customers/index.js';

export class ComparisonDto {
  @ChoiceField(RULE_FIELDS, { describe: 'What is compared; the telephone of a contact is her mobile' })
  field: Comparison['field'];

  @ChoiceField(MEASURES, {
    describe: 'exact: equal once width, case and punctuation are levelled; alike: by the comparison of names',
  })
  how: Comparison['how'];

  @IntegerField({
    min: 30,
    max: 100,
    nullable: true,
    describe:
      'How alike at least: 99 is written differently, 60 likely one company, 30 related; null where it has to be exact',
  })
  least: number | null;
}

export class DuplicateRuleDto {
  @TextField({ min: 1, max: 60, describe: 'Name', example: '名称很可能是同一家' })
  name: string;

  @BooleanField({ describe: 'Whether it is tried' })
  enabled: boolean;

  @ChoiceListField(RULED, { min: 1, max: 2, describe: 'Records of which kinds are compared' })
  against: Ruled[];

  @NestedListField(() => ComparisonDto, { min: 1, max: 5, describe: 'What has to hold, all of it' })
  comparisons: ComparisonDto[];

  @ChoiceField(OUTCOMES, {
    describe: 'refuse: it is not saved; warn: while it is typed; list: only two that are there already are listed',
  })
  outcome: DuplicateRule['outcome'];

  @BooleanField({ describe: 'Whether two that are there already come on the list of duplicates' })
  listed: boolean;
}

export class DuplicateRulesDto {
  @NestedListField(() => DuplicateRuleDto, {
    max: 20,
    describe: 'All rules of the kind, in the order in which they are tried; the first that applies decides',
  })
  rules: DuplicateRuleDto[];
}

export class TryDuplicateRulesDto {
  @ChoiceField(RULED, { describe: 'Whose rules' })
  kind: Ruled;

  @NestedListField(() => DuplicateRuleDto, {
    max: 20,
    optional: true,
    describe: 'Rules that are not stored; without them those that are in force',
  })
  rules?: DuplicateRuleDto[];
}
