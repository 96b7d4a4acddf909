import { IdListField, IntegerField } from '../../../platform/http/fields.js';

export class ClaimLeadsDto {
  @IdListField({ min: 1, max: 200, describe: 'The leads, those wanted most first' })
  leadIds: string[];
}

export class ChangeLeadPoolRuleDto {
  @IntegerField({
    min: 1,
    max: 100_000,
    optional: true,
    nullable: true,
    describe: 'How many leads one person may claim within the days of the quota; null: any number',
  })
  claimQuota?: number | null;

  @IntegerField({ min: 1, max: 3650, describe: 'Over how many days claims are counted' })
  quotaDays: number;

  @IntegerField({ min: 0, max: 3650, describe: 'For how many days whoever had a lead may not claim it again' })
  cooldownDays: number;
}
