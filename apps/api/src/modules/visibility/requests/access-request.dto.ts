import { IdField, TextField } from '../../../platform/http/fields.js';

export class AskForAccessDto {
  @TextField({ describe: 'The permission it takes, such as customer.edit', max: 100, optional: true })
  permission?: string;

  @TextField({ describe: 'Kind of record, such as customer; together with its id', max: 40, optional: true })
  subjectType?: string;

  @IdField({ describe: 'The record', optional: true })
  subjectId?: string;

  @TextField({ describe: 'A field, such as contact.mobile', max: 100, optional: true })
  field?: string;

  @TextField({ describe: 'What she needs it for; whoever can give it reads it', min: 1, max: 300 })
  note: string;
}
