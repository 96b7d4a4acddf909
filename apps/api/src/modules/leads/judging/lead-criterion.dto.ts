import {
  BooleanField,
  IdField,
  IdListField,
  IntegerField,
  NestedListField,
  ObjectField,
  TextField,
} from '../../../platform/http/fields.js';

function criterionFields(optional: boolean) {
  class CriterionFields {
    @TextField({ min: 1, max: 60, optional, describe: 'Name', example: '预算已确认' })
    name: string;

    @BooleanField({ optional: true, describe: 'Whether leads are judged by it; true unless said' })
    enabled?: boolean;

    @ObjectField({
      optional: true,
      nullable: true,
      describe: 'A condition tree over the facts of a lead; null: whoever follows the lead answers',
    })
    condition?: object | null;

    @BooleanField({ optional: true, describe: 'Nothing is qualified without it; false unless said' })
    required?: boolean;

    @IntegerField({
      min: -100,
      max: 100,
      optional: true,
      describe: 'Added to the score where it is met; 0 unless said',
    })
    points?: number;
  }
  return CriterionFields;
}

export class NewLeadCriterionDto extends criterionFields(false) {}
export class ChangeLeadCriterionDto extends criterionFields(true) {}

export class OrderLeadCriteriaDto {
  @IdListField({ min: 1, max: 200, describe: 'All criteria, in the order in which they are to be shown' })
  criterionIds: string[];
}

export class LeadAnswerDto {
  @IdField({ describe: 'A criterion that people answer' })
  criterionId: string;

  @BooleanField({ nullable: true, describe: 'Met or not; null takes the answer back' })
  met: boolean | null;
}

export class AnswerLeadDto {
  @NestedListField(() => LeadAnswerDto, { min: 1, max: 50, describe: 'What is known now; the others stay' })
  answers: LeadAnswerDto[];
}
