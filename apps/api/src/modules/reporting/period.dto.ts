import { ChoiceField, DateField, IdField, TextField } from '../../platform/http/fields.js';
import { BASES, type Basis } from './contract-amounts.repository.js';

export class FunnelQueryDto {
  @DateField({ describe: 'First day; a year ago when left out', optional: true })
  from?: string;

  @DateField({ describe: 'Last day; today when left out', optional: true })
  to?: string;

  @IdField({ describe: 'Only this department', optional: true })
  departmentId?: string;

  @IdField({ describe: 'Only this owner', optional: true })
  ownerId?: string;
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

export class MonthsQueryDto {
  @TextField({
    describe: 'First month, YYYY-MM; eleven months before the last when left out',
    pattern: MONTH,
    optional: true,
    example: '2026-01',
  })
  from?: string;

  @TextField({
    describe: 'Last month, YYYY-MM; this one when left out',
    pattern: MONTH,
    optional: true,
    example: '2026-12',
  })
  to?: string;

  @ChoiceField(BASES, {
    describe: 'The day a contract counts on: when both sides signed it (the default), or when it was approved',
    optional: true,
  })
  basis?: Basis;
}
