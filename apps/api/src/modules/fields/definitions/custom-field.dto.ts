import {
  BooleanField,
  ChoiceField,
  IdField,
  IdListField,
  IntegerField,
  TextField,
} from '../../../platform/http/fields.js';
import { CURRENCIES, type Currency } from '../../../platform/http/money.dto.js';
import { CODE, KINDS, type Kind } from './kinds.js';

/** What may be said of a field at any time. */
function fieldFields(optional: boolean) {
  class FieldFields {
    @TextField({ min: 1, max: 60, optional, describe: 'Name in Chinese', example: '企业性质' })
    name: string;

    @TextField({ max: 60, optional: true, describe: 'Name in English; the Chinese one is shown where it is empty' })
    nameEn?: string;

    @TextField({ max: 200, optional: true, nullable: true, describe: 'A line below it in forms, in Chinese' })
    hint?: string | null;

    @TextField({ max: 200, optional: true, nullable: true, describe: 'The same in English' })
    hintEn?: string | null;

    @IntegerField({ min: 0, max: 4, optional: true, describe: 'Of a number or a formula: decimals; 2 unless said' })
    decimals?: number;

    @IntegerField({ min: 1, max: 2000, optional: true, describe: 'Of a text: most characters; 200 unless said' })
    maxLength?: number;

    @TextField({
      max: 1000,
      optional: true,
      describe: 'Of a formula: the formula',
      example: 'round(expectedAmount / 10000, 2)',
    })
    formula?: string;

    @BooleanField({ optional: true, describe: 'No record is made without it; false unless said' })
    required?: boolean;

    @TextField({
      max: 40,
      optional: true,
      nullable: true,
      describe: 'The code of the stage from which on nothing goes without it, where the record type has stages',
    })
    requiredFrom?: string | null;

    @TextField({ max: 60, optional: true, nullable: true, describe: 'The heading it stands under, in Chinese' })
    section?: string | null;

    @TextField({ max: 60, optional: true, nullable: true, describe: 'The same in English' })
    sectionEn?: string | null;
  }
  return FieldFields;
}

export class NewCustomFieldDto extends fieldFields(false) {
  @TextField({ min: 1, max: 40, describe: 'The record type it belongs to', example: 'customer' })
  object: string;

  @TextField({ min: 1, max: 40, pattern: CODE, describe: 'Its name under `custom`; never changes', example: 'nature' })
  code: string;

  @ChoiceField(KINDS, { describe: 'What it holds; never changes' })
  kind: Kind;

  @IdField({ optional: true, describe: 'Of a choice or a multi_choice: the dictionary it is answered with' })
  dictionaryId?: string;

  @ChoiceField(CURRENCIES, { optional: true, describe: 'Of money: its currency; CNY unless said' })
  currency?: Currency;

  @TextField({ max: 40, optional: true, describe: 'Of a link: the type of record it names', example: 'customer' })
  target?: string;
}

export class ChangeCustomFieldDto extends fieldFields(true) {
  @BooleanField({ optional: true, describe: 'Neither asked for nor shown any more; what records hold of it stays' })
  retired?: boolean;
}

export class OrderCustomFieldsDto {
  @TextField({ min: 1, max: 40, describe: 'The record type', example: 'customer' })
  object: string;

  @IdListField({ min: 1, max: 200, describe: 'All its fields, in the order in which they are to be shown' })
  fieldIds: string[];
}
