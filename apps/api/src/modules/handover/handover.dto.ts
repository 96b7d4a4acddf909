import {
  BooleanField,
  ChoiceField,
  DateField,
  IdField,
  IdListField,
  NestedListField,
  ObjectField,
  TextField,
} from '../../platform/http/fields.js';
import { HANDOVER_REASONS, type HandoverReason } from './handover.entity.js';

export class DivisionRuleDto {
  @TextField({ min: 1, max: 40, describe: 'The kind of record it is about', example: 'customer' })
  kind: string;

  @ObjectField({ describe: 'A condition over the fields of that kind' })
  condition: Record<string, unknown>;

  @IdField({ describe: 'Who gets them' })
  successorId: string;
}

export class ChangeHandoverDto {
  @ChoiceField(HANDOVER_REASONS, { describe: 'Leaving disables the account; moving does not', optional: true })
  reason?: HandoverReason;

  @DateField({
    describe: 'The day on which the account is disabled; none: once everything has gone over',
    optional: true,
    nullable: true,
  })
  leavesOn?: string | null;

  @BooleanField({ describe: 'From now on she exports and deletes nothing', optional: true })
  restricted?: boolean;

  @IdField({ describe: 'Who gets what nobody else gets', optional: true, nullable: true })
  successorId?: string | null;

  @IdField({
    describe:
      'Who gets the open approvals that nobody else gets, where he may, and acts in those that still come to her',
    optional: true,
    nullable: true,
  })
  seatsToId?: string | null;

  @BooleanField({ describe: 'What belongs to a customer goes where the customer goes', optional: true })
  together?: boolean;

  @NestedListField(() => DivisionRuleDto, { describe: 'First match wins', max: 20, optional: true })
  rules?: DivisionRuleDto[];
}

export class CreateHandoverDto extends ChangeHandoverDto {
  @IdField({ describe: 'Who leaves, or changes her job' })
  personId: string;
}

export class ChooseSuccessorDto {
  @TextField({ min: 1, max: 40, describe: 'The kind of the records', example: 'customer' })
  kind: string;

  @IdListField({
    describe: 'The records; left out: all that the condition and the text find',
    optional: true,
    max: 500,
  })
  ids?: string[];

  @ObjectField({ describe: 'A condition over the fields of that kind', optional: true })
  condition?: Record<string, unknown>;

  @TextField({ max: 100, describe: 'Part of a name or number', optional: true })
  q?: string;

  @IdField({ describe: 'Who gets them; null leaves it to the rules again', nullable: true })
  successorId: string | null;
}

export class RecordsQueryDto {
  @TextField({ min: 1, max: 40, describe: 'The kind of the records' })
  kind: string;

  @TextField({ max: 100, describe: 'Part of a name or number', optional: true })
  q?: string;

  @IdField({ describe: 'Those of one successor', optional: true })
  successorId?: string;

  @ChoiceField(['moved', 'gone', 'stopped', 'restored', 'kept'], { describe: 'What became of them', optional: true })
  outcome?: string;

  @IdField({ describe: 'The last record of the page before', optional: true })
  after?: string;
}
