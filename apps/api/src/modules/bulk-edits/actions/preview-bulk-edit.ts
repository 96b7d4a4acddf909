import { Injectable } from '@nestjs/common';
import type { PreviewBulkEditDto } from '../bulk-edit.dto.js';
import { BulkChoice } from '../bulk-choice.js';
import { BulkJudge, type Judged } from '../bulk-judge.js';
import { BulkTargets, wishOf } from '../bulk-targets.js';
import type { BulkObject } from '../bulk-edit.row.js';

export interface BulkForecast {
  readonly object: BulkObject;
  readonly judged: readonly Judged[];
}

/** What a bulk edit would do, before it is done: nothing is changed. */
@Injectable()
export class PreviewBulkEdit {
  constructor(
    private readonly targets: BulkTargets,
    private readonly choice: BulkChoice,
    private readonly judge: BulkJudge,
  ) {}

  /** @throws BulkEditIsOfOneKind, BulkChoiceIsUnclear, TooManyForBulkEdit, PermissionIsMissing, ConditionIsInvalid */
  async execute(body: PreviewBulkEditDto): Promise<BulkForecast> {
    const { object, changes } = wishOf(body);
    const target = this.targets.permitted(object);
    const ids = await this.choice.ids(target.list, body);
    return { object, judged: await this.judge.judge(target, ids, changes) };
  }
}
