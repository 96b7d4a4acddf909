import { IdListField, IntegerField, QuantityField, TextField } from '../../../platform/http/fields.js';
import { MoneyDto, MoneyField } from '../../../platform/http/money.dto.js';

const KEY = /^[a-z][a-z0-9-]{0,39}$/;

export class SuggestChangeDto {
  @TextField({ describe: 'Hash of the content on which it is suggested', min: 64, max: 64 })
  subjectHash: string;

  @TextField({
    describe: 'Key of the clause to change; a line without it',
    min: 1,
    max: 40,
    pattern: KEY,
    optional: true,
  })
  clause?: string;

  @TextField({ describe: 'What the clause should say', max: 8000, optional: true })
  text?: string;

  @IntegerField({ describe: 'Position of the line to change', min: 1, max: 10_000, optional: true })
  line?: number;

  @QuantityField({ describe: 'Its quantity; as it is without it', optional: true })
  quantity?: string;

  @MoneyField({ describe: 'Its net price per unit, including tax; as it is without it', optional: true })
  netPrice?: MoneyDto;

  @TextField({ describe: 'Why', min: 1, max: 1000 })
  reason: string;
}

export class AcceptSuggestionsDto {
  @IdListField({ describe: 'The suggestions that are taken up together', min: 1, max: 100 })
  suggestionIds: string[];

  @TextField({ describe: 'For those who decide', max: 500, optional: true })
  note?: string;
}

export class DeclineSuggestionDto {
  @TextField({ describe: 'Why it is not taken up', min: 1, max: 1000 })
  reason: string;
}
