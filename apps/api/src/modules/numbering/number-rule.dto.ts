import { BooleanField, ChoiceField, IntegerField, TextField } from '../../platform/http/fields.js';
import {
  DATE_PARTS,
  ENTRIES,
  RESTARTS,
  SEPARATORS,
  type DatePart,
  type Entry,
  type NumberRule,
  type Restarts,
  type Separator,
} from '../../platform/numbering/number-rule.js';

export class NumberRuleDto implements NumberRule {
  @TextField({ max: 10, pattern: /^[\p{L}\p{N}]*$/u, describe: 'What it begins with, may be empty', example: 'KH' })
  prefix: string;

  @ChoiceField(DATE_PARTS, { describe: 'How much of the business day stands in it' })
  datePart: DatePart;

  @ChoiceField(SEPARATORS, { describe: 'What stands behind prefix and date, may be empty', example: '-' })
  separator: Separator;

  @IntegerField({ min: 3, max: 9, describe: 'Digits of the counter at least; one that has outgrown them goes on' })
  digits: number;

  @ChoiceField(RESTARTS, { describe: 'When the counter begins again; no more often than its date shows' })
  restarts: Restarts;

  @ChoiceField(ENTRIES, {
    describe:
      'automatic: nobody types one; optional: whoever types none gets the next one; manual: whoever enters a record types one',
  })
  entry: Entry;

  @BooleanField({ describe: 'Whether what is typed has to look like what is counted' })
  keepsForm: boolean;
}
