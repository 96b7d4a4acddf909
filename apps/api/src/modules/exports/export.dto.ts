import { ChoiceField, ObjectField, TextField } from '../../platform/http/fields.js';
import { FORMATS, type Format } from './export.row.js';

export class AskForExportDto {
  @TextField({ min: 1, max: 40, describe: 'The list: the name of its collection, such as customers' })
  list: string;

  @ChoiceField(FORMATS, { describe: 'Kind of file' })
  format: Format;

  @ObjectField({ describe: 'A condition tree, as a search of the list has it', optional: true })
  condition?: object;

  @TextField({ describe: 'Text to look for', max: 100, optional: true })
  q?: string;

  @TextField({ describe: 'Up to three sort keys, - before a name descends; as in the list', max: 200, optional: true })
  sort?: string;

  @TextField({ describe: 'Only these columns, in this order; all of them unless said', max: 1000, optional: true })
  columns?: string;
}
