import { ChoiceField, IdField, TextField } from '../../../platform/http/fields.js';

export const DECISIONS = ['upheld', 'rejected'] as const;
export type Decision = (typeof DECISIONS)[number];

export class AppealDto {
  @IdField({ describe: 'The customer that was recycled' })
  customerId: string;

  @TextField({ min: 1, max: 1000, describe: 'Why one should have it back' })
  reason: string;
}

export class DecideAppealDto {
  @ChoiceField(DECISIONS, { describe: 'upheld: it goes back; rejected: it stays in the pool' })
  verdict: Decision;

  @TextField({ min: 1, max: 1000, describe: 'Why' })
  reason: string;
}
