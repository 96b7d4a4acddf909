import { Injectable } from '@nestjs/common';
import { addDays } from '@countersign/kernel';
import { Clock } from '../../../platform/clock/clock.js';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { Restructuring } from './restructuring.js';
import { ChangeHasBegun } from './structure.errors.js';
import { Structure } from './structure.repository.js';
import { changedFrom, on } from './stretches.js';
import type { NodeSpan, NodeStretch, Tree } from './tree.js';

/** What was entered for a day to come is not to be: what held before goes on instead. */
@Injectable()
export class TakeBackChange {
  constructor(
    private readonly clock: Clock,
    private readonly structure: Structure,
    private readonly restructuring: Restructuring,
  ) {}

  /** @throws RowIsMissing @throws ChangeHasBegun */
  async execute(tree: Tree, id: string, stateId: string): Promise<void> {
    const is = await this.structure.stretches(tree, id);
    const entered = is.find((state) => state.id === stateId);
    if (!entered) throw new RowIsMissing({ type: `${tree}_state`, id: stateId });
    const { from } = entered;
    if (from === null || from <= this.clock.today()) throw new ChangeHasBegun({ from: from ?? '—' });
    await this.restructuring.write(tree, id, { is, wanted: without(is, from), from });
  }
}

/** Without what held before, it was the foundation that is taken back. */
function without(is: readonly NodeStretch[], from: string): NodeSpan[] {
  const before = on(is, addDays(from, -1));
  return before ? changedFrom(is, from, before.fields) : [];
}
