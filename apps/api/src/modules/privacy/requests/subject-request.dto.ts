import { ChoiceField, DateField, EmailField, IdField, IdListField, TextField } from '../../../platform/http/fields.js';
import { CHANNELS, REQUEST_KINDS, type RequestChannel, type RequestKind } from './subject-request.entity.js';

export class ReceiveRequestDto {
  @ChoiceField(REQUEST_KINDS, { describe: 'What she asks for: a copy of what is held, correction, or erasure' })
  kind: RequestKind;

  @ChoiceField(CHANNELS, { describe: 'How the request came' })
  channel: RequestChannel;

  @TextField({
    min: 1,
    max: 500,
    describe: 'How it was made sure that it is she who asks; without numbers of documents',
  })
  identity: string;

  @DateField({ optional: true, describe: 'The day it came; today unless said' })
  receivedOn?: string;

  @TextField({ max: 100, optional: true, describe: 'Her name' })
  name?: string;

  @TextField({ max: 200, optional: true, describe: 'The company she works for, as it is known here, or part of it' })
  company?: string;

  @TextField({ max: 40, optional: true, describe: 'Her telephone' })
  phone?: string;

  @EmailField({ optional: true, describe: 'Her e-mail address' })
  email?: string;

  @TextField({ max: 100, optional: true, describe: 'Her WeChat id' })
  wechat?: string;

  @IdField({ optional: true, describe: 'A contact that is she' })
  knownContactId?: string;

  @IdField({ optional: true, describe: 'A lead whose person she is' })
  knownLeadId?: string;
}

export class ExcludeRecordsDto {
  @IdListField({ max: 200, describe: 'Those of the found records that are somebody else; all others are she' })
  excluded: string[];
}

export class AnswerRequestDto {
  @TextField({ min: 1, max: 2000, describe: 'What was done, as the person is told' })
  answer: string;
}

export const REFUSALS = ['refused', 'withdrawn'] as const;

export class RefuseRequestDto {
  @ChoiceField(REFUSALS, { describe: 'refused, or withdrawn by the person' })
  outcome: (typeof REFUSALS)[number];

  @TextField({ min: 1, max: 2000, describe: 'Why, as the person is told' })
  reason: string;
}

export class SendBackDto {
  @TextField({ min: 1, max: 500, describe: 'Why it is not confirmed' })
  reason: string;
}
