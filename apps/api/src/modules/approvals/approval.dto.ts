import { ChoiceField, IdField, IntegerField, NestedListField, TextField } from '../../platform/http/fields.js';

const HASH = /^[0-9a-f]{64}$/;

export class DecisionDto {
  @IdField({ describe: 'The task, as the approval showed it' })
  taskId: string;

  @IntegerField({ min: 1, max: 1_000_000, describe: 'The version of the task you saw' })
  taskVersion: number;

  @TextField({ min: 1, max: 64, pattern: HASH, describe: 'The hash of the content you saw' })
  subjectHash: string;

  @ChoiceField(['approve', 'reject', 'return', 'advise'], { describe: 'Your decision; a node says which it offers' })
  decision: 'approve' | 'reject' | 'return' | 'advise';

  @ChoiceField(['favourable', 'unfavourable'], {
    optional: true,
    describe: 'Your opinion, where the node asks for advice',
  })
  opinion?: 'favourable' | 'unfavourable';

  @TextField({ max: 10_000, optional: true, describe: 'Required to reject, to return and to advise against' })
  reason?: string;
}

export class CommentDto {
  @TextField({ min: 1, max: 10_000, describe: 'What you want to say' })
  text: string;
}

export class BatchDecisionItemDto extends DecisionDto {
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
