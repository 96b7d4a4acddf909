import { ChoiceField, IdField, IntegerField, NestedField } from '../../../platform/http/fields.js';
import { CONTACT_PLAN, type ContactChoices } from './contact-fields.js';

/** For each field which entry it is taken from; what is left out is taken as the preview says. */
export class ContactMergeChoicesDto {}
for (const field of CONTACT_PLAN.fields)
  ChoiceField(CONTACT_PLAN.sidesOf(field), { optional: true, describe: `Where ${field} is taken from` })(
    ContactMergeChoicesDto.prototype,
    field,
  );

const version = (describe: string) => IntegerField({ min: 1, max: 2_147_483_647, describe });

export class MergeContactsDto {
  @IdField({ describe: 'The contact that stays' })
  survivorId: string;

  @version('The version of it that was seen')
  survivorVersion: number;

  @IdField({ describe: 'The contact that is merged into it' })
  loserId: string;

  @version('The version of it that was seen')
  loserVersion: number;

  @NestedField(() => ContactMergeChoicesDto, { optional: true, describe: 'Field by field' })
  fields?: ContactChoices;
}
