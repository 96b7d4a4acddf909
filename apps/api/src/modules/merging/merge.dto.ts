import { ChoiceField, IdField, IntegerField, NestedField, NestedListField } from '../../platform/http/fields.js';
import { CUSTOMER_PLAN, type Choices } from './merge-fields.js';

/** For each field which record it is taken from; what is left out is taken as the preview says. */
export class MergeChoicesDto {}
for (const field of CUSTOMER_PLAN.fields)
  ChoiceField(CUSTOMER_PLAN.sidesOf(field), { optional: true, describe: `Where ${field} is taken from` })(
    MergeChoicesDto.prototype,
    field,
  );

export class JoinedContactDto {
  @IdField({ describe: 'The entry that stays' })
  keepId: string;

  @IdField({ describe: 'The entry of the same person that is joined with it' })
  joinId: string;
}

const version = (describe: string) => IntegerField({ min: 1, max: 2_147_483_647, describe });

export class MergeCustomersDto {
  @IdField({ describe: 'The customer that stays' })
  survivorId: string;

  @version('The version of it that was seen')
  survivorVersion: number;

  @IdField({ describe: 'The customer that is merged into it' })
  loserId: string;

  @version('The version of it that was seen')
  loserVersion: number;

  @NestedField(() => MergeChoicesDto, { optional: true, describe: 'Field by field' })
  fields?: Choices;

  @NestedListField(() => JoinedContactDto, { optional: true, max: 200, describe: 'Contacts that are one person' })
  contacts?: JoinedContactDto[];
}
