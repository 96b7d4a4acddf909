import { BooleanField, ChoiceField, NestedListField, TextField } from '../../../platform/http/fields.js';
import { CODE } from '../definitions/kinds.js';
import { COLOURS, type Colour } from './dictionary.entity.js';

/** Codes of answers are often figures or capitals: `A`, `3000+` is not one. */
const OPTION_CODE = /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/;

export class DictionaryOptionDto {
  @TextField({ min: 1, max: 40, pattern: OPTION_CODE, describe: 'What records hold; never changes', example: 'state' })
  code: string;

  @TextField({ min: 1, max: 60, describe: 'Name in Chinese', example: '国有企业' })
  name: string;

  @TextField({ max: 60, optional: true, describe: 'Name in English; the Chinese one is shown where it is empty' })
  nameEn?: string;

  @ChoiceField(COLOURS, { optional: true, describe: 'Colour of its tag; grey unless said' })
  colour?: Colour;

  @BooleanField({ optional: true, describe: 'Offered to nobody any more; records that hold it keep it' })
  retired?: boolean;
}

function dictionaryFields(optional: boolean) {
  class DictionaryFields {
    @TextField({ min: 1, max: 60, optional, describe: 'Name in Chinese', example: '企业性质' })
    name: string;

    @TextField({ max: 60, optional: true, describe: 'Name in English; the Chinese one is shown where it is empty' })
    nameEn?: string;

    @NestedListField(() => DictionaryOptionDto, {
      max: 200,
      optional,
      describe: 'All its options, in their order; one that is held by a record cannot be left out, only retired',
    })
    options: DictionaryOptionDto[];
  }
  return DictionaryFields;
}

export class NewDictionaryDto extends dictionaryFields(false) {
  @TextField({ min: 1, max: 40, pattern: CODE, describe: 'Code; never changes', example: 'enterpriseNature' })
  code: string;
}

export class ChangeDictionaryDto extends dictionaryFields(true) {}
