import { ChoiceField, DateField, TextField } from '../../../platform/http/fields.js';

export const EXCEPTION_VERDICTS = ['granted', 'refused'] as const;
export type ExceptionVerdict = (typeof EXCEPTION_VERDICTS)[number];

export class AskForExceptionDto {
  @TextField({
    min: 1,
    max: 2000,
    describe: '`errors[].params.ticket` of the refusal: it knows the place and not the number',
  })
  ticket: string;

  @TextField({ min: 1, max: 500, describe: 'What the number really is, and why it has to be written there' })
  reason: string;
}

export class DecideExceptionDto {
  @ChoiceField(EXCEPTION_VERDICTS, { describe: 'granted: this number may be written in this place' })
  verdict: ExceptionVerdict;

  @DateField({
    optional: true,
    describe: 'The last day it is let through, at most a year from today; where it is granted',
  })
  validUntil?: string;

  @TextField({ min: 1, max: 500, describe: 'Why' })
  reason: string;
}
