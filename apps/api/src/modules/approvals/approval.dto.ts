import { DECISIONS } from './actions/decide-task.js';
import {
  ChoiceField,
  IdField,
  IdListField,
  IntegerField,
  NestedListField,
  TextField,
} from '../../platform/http/fields.js';

const HASH = /^[0-9a-f]{64}$/;

/** What the actor had before him. */
class SeenTaskDto {
  @IdField({ describe: 'The task, as the approval showed it' })
  taskId: string;

  @TextField({ min: 1, max: 64, pattern: HASH, describe: 'The hash of the content you saw' })
  subjectHash: string;
}

const A_VERSION = { min: 1, max: 1_000_000 };

class AtMySeatDto extends SeenTaskDto {
  @IntegerField({ ...A_VERSION, optional: true, describe: 'The version of the task you saw, unless If-Match names it' })
  taskVersion?: number;
}

class DecisionWordsDto extends SeenTaskDto {
  @ChoiceField(DECISIONS, { describe: 'Your decision; a node says which it offers' })
  decision: (typeof DECISIONS)[number];

  @ChoiceField(['favourable', 'unfavourable'], {
    optional: true,
    describe: 'Your opinion, where the node asks for advice',
  })
  opinion?: 'favourable' | 'unfavourable';

  @TextField({ max: 10_000, optional: true, describe: 'Required to reject, to return, to advise against and to opine' })
  reason?: string;

  @TextField({
    min: 1,
    max: 100,
    optional: true,
    describe: 'To return: key of the node to return to; without it, the submitter',
  })
  returnTo?: string;

  @ChoiceField(['forward', 'back-to-me'], { optional: true, describe: 'To return: what comes after' })
  resume?: 'forward' | 'back-to-me';
}

export class DecisionDto extends DecisionWordsDto {
  @IntegerField({ ...A_VERSION, optional: true, describe: 'The version of the task you saw, unless If-Match names it' })
  taskVersion?: number;
}

export class HandOverDto extends AtMySeatDto {
  @IdField({ describe: 'To whom' })
  to: string;

  @TextField({ max: 10_000, describe: 'Why' })
  reason: string;
}

export class AddedSeatsDto extends AtMySeatDto {
  @IdListField({ min: 1, max: 500, describe: 'Who signs as well' })
  people: string[];

  @ChoiceField(['before', 'after', 'parallel'], { describe: 'Before you, after you, or beside you' })
  where: 'before' | 'after' | 'parallel';

  @ChoiceField(['all', 'any', 'sequence'], { describe: 'How those who are added agree' })
  mode: 'all' | 'any' | 'sequence';

  @TextField({ max: 10_000, describe: 'Why' })
  reason: string;
}

export class CopyDto {
  @IdListField({ min: 1, max: 500, describe: 'Who is told' })
  people: string[];

  @TextField({ max: 10_000, optional: true, describe: 'A word to them' })
  reason?: string;
}

export class TaskReasonDto {
  @IdField({ describe: 'The task' })
  taskId: string;

  @TextField({ max: 10_000, describe: 'Why' })
  reason: string;
}

export class TakeBackDto {
  @IdField({ describe: 'The task you decided' })
  taskId: string;
}

export class ReasonDto {
  @TextField({ max: 10_000, describe: 'Why' })
  reason: string;
}

export class UrgeDto {
  @TextField({ max: 10_000, optional: true, describe: 'A word to those who are waited for' })
  reason?: string;
}

export class ReassignmentDto extends TaskReasonDto {
  @IdField({ describe: 'Who is to sit there' })
  to: string;

  @IdField({
    optional: true,
    describe: 'Who is asked to agree; like you, somebody who takes no part. Otherwise any other process administrator',
  })
  secondPersonId?: string;
}

export class CommentDto {
  @TextField({ min: 1, max: 10_000, describe: 'What you want to say' })
  text: string;
}

export class BatchDecisionItemDto extends DecisionWordsDto {
  @IntegerField({ ...A_VERSION, describe: 'The version of the task you saw' })
  taskVersion: number;

  @IdField({ describe: 'The approval' })
  approvalId: string;

  @TextField({
    min: 8,
    max: 128,
    pattern: /^[\x21-\x7e]+$/,
    describe: 'A key of its own: a repeat of this item has no second effect',
  })
  key: string;
}

export class BatchDecisionsDto {
  @NestedListField(() => BatchDecisionItemDto, {
    min: 1,
    max: 100,
    describe: 'Independent decisions, each with its own result',
  })
  items: BatchDecisionItemDto[];
}
