import { IdListField, TextField } from '../../../platform/http/fields.js';

const MOST = 500;

export class ClaimDto {
  @IdListField({ min: 1, max: MOST, describe: 'The customers, those wanted most first' })
  customerIds: string[];
}

export class ReleaseDto extends ClaimDto {
  @TextField({ min: 1, max: 500, describe: 'Why they are given up' })
  reason: string;
}

export class AssignPooledDto extends ClaimDto {
  @IdListField({ min: 1, max: 50, describe: 'Who gets them, in turn' })
  assigneeIds: string[];

  @TextField({ max: 500, optional: true, describe: 'Why' })
  reason?: string;
}
