import {
  BooleanField,
  ChoiceField,
  IdField,
  IdListField,
  IntegerField,
  NestedListField,
  ObjectField,
  TextField,
} from '../../../platform/http/fields.js';
import { WAYS, type Way } from './lead-rule.entity.js';

export class CandidateDto {
  @IdField({ describe: 'An active person' })
  personId: string;

  @IntegerField({ min: 0, max: 100, describe: 'Her weight among the weights of all; 0: gets nothing for now' })
  weight: number;
}

/** What a rule says, its required fields optional when it is changed. */
function ruleFields(optional: boolean) {
  class RuleFields {
    @TextField({ min: 1, max: 60, optional, describe: 'Name', example: '华东 · 电气设备' })
    name: string;

    @BooleanField({ optional: true, describe: 'Whether it is tried; true unless said' })
    enabled?: boolean;

    @ObjectField({ optional, describe: 'A condition tree over the facts of a lead; {"all": []} is true of every lead' })
    condition: object;

    @ChoiceField(WAYS, {
      optional,
      describe: 'turn: round by weight; load: to whoever has the fewest open leads for her weight',
    })
    way: Way;

    @IntegerField({
      min: 1,
      max: 100_000,
      optional: true,
      nullable: true,
      describe: 'Whoever has so many open leads gets no more by this rule; null: any number',
    })
    mostOpen?: number | null;

    @NestedListField(() => CandidateDto, { min: 1, max: 100, optional, describe: 'Who gets the leads' })
    people: CandidateDto[];
  }
  return RuleFields;
}

export class NewLeadRuleDto extends ruleFields(false) {}
export class ChangeLeadRuleDto extends ruleFields(true) {}

export class OrderLeadRulesDto {
  @IdListField({ min: 1, max: 200, describe: 'All rules, in the order in which they are to be tried' })
  ruleIds: string[];
}

export class TryLeadRulesDto {
  @IntegerField({ min: 1, max: 90, optional: true, describe: 'Over the leads of so many days: 90 unless said' })
  days?: number;

  @IdListField({
    min: 1,
    max: 200,
    optional: true,
    describe: 'These rules in this order, enabled or not; without it those that are enabled',
  })
  ruleIds?: string[];
}

export class DispatchLeadsDto {
  @IdListField({ min: 1, max: 5000, optional: true, describe: 'The leads, or instead a filter' })
  leadIds?: string[];

  @ObjectField({
    optional: true,
    describe: 'A condition tree over the fields of the lead list: all leads it finds, at most 5000',
  })
  filter?: object;
}
