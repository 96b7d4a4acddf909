import { BooleanField, IdField, IntegerField, TextField, TextListField } from '../../../platform/http/fields.js';

const DAYS = { min: 1, max: 3650 };

/** Whose a pool is, and the rule of its countdown; days are natural days in Asia/Shanghai. */
function countdownFields(optional: boolean) {
  class CountdownFields {
    @TextField({ min: 1, max: 60, optional, describe: 'Name', example: '华东公海' })
    name: string;

    @IdField({
      optional: true,
      nullable: true,
      describe: 'Of this department and below; null: of everybody outside of closed organisations',
    })
    departmentId?: string | null;

    @TextListField({
      max: 50,
      length: 50,
      optional: true,
      describe: 'Of customers in these regions; of any when empty',
    })
    regions?: string[];

    @IntegerField({ ...DAYS, optional: true, describe: 'Days without contact until the first alert: 7 unless said' })
    firstAlertDays?: number;

    @IntegerField({ ...DAYS, optional: true, describe: 'Days until the second alert: 15 unless said' })
    secondAlertDays?: number;

    @IntegerField({ ...DAYS, optional: true, describe: 'Days until it counts down to the pool: 30 unless said' })
    warnDays?: number;

    @IntegerField({ ...DAYS, optional: true, describe: 'Days until it is recycled: 60 unless said' })
    recycleDays?: number;

    @IntegerField({
      ...DAYS,
      optional: true,
      nullable: true,
      describe: 'The same for customers with a signed contract; null: never',
    })
    signedRecycleDays?: number | null;

    @BooleanField({ optional: true, describe: 'Whether it takes customers by itself' })
    recycles?: boolean;
  }
  return CountdownFields;
}

/** The rule of claiming beside it. */
function poolFields(optional: boolean) {
  class PoolFields extends countdownFields(optional) {
    @IntegerField({
      min: 1,
      max: 100_000,
      optional: true,
      nullable: true,
      describe: 'How many customers one person may claim within the days of the quota; null: any number',
    })
    claimQuota?: number | null;

    @IntegerField({ ...DAYS, optional: true, describe: 'Over how many days claims are counted: 30 unless said' })
    quotaDays?: number;

    @IntegerField({
      min: 0,
      max: 3650,
      optional: true,
      describe: 'For how many days whoever lost a customer may not claim it again: 30 unless said',
    })
    cooldownDays?: number;
  }
  return PoolFields;
}

export class NewPoolDto extends poolFields(false) {}
export class ChangePoolDto extends poolFields(true) {}
