import { Injectable } from '@nestjs/common';
import { addDays } from '@countersign/kernel';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Restructuring } from './restructuring.js';
import { ChangeHasBegun, NodeIsInUse, NodeIsNotThere } from './structure.errors.js';
import { Structure } from './structure.repository.js';
import type { CloseNodeDto, StateRow } from './structure.view.js';
import { closedFrom, goingOn, on } from './stretches.js';
import type { NodeStretch, Tree } from './tree.js';

const NAMED = 8;

/** Ends a department or a position on a day, once nobody and nothing hangs on it any more. */
@Injectable()
export class CloseNode {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly structure: Structure,
    private readonly restructuring: Restructuring,
  ) {}

  /** @throws ReasonIsMissing @throws NodeIsNotThere @throws NodeIsInUse */
  async execute(tree: Tree, id: string, { from, reason }: CloseNodeDto): Promise<StateRow[]> {
    this.restructuring.checkDay(from, reason);
    const is = await this.structure.stretches(tree, id);
    const last = on(is, addDays(from, -1));
    if (!last) {
      const params = { day: addDays(from, -1) };
      throw new NodeIsNotThere(params, [{ pointer: '/from', code: NodeIsNotThere.code, params }]);
    }
    await this.mustBeFree(tree, id, last.fields.name, from);
    if (tree === 'department') await this.work.asHouse(() => this.structure.dismissHeads(id, from, addDays(from, -1)));
    await this.restructuring.write(tree, id, { is, wanted: closedFrom(is, from), from, reason });
    return this.structure.states(tree, id);
  }

  /** It goes on after all. @throws ChangeHasBegun @throws NodeIsNotThere */
  async revert(tree: Tree, id: string): Promise<StateRow[]> {
    const is = await this.structure.stretches(tree, id);
    const from = this.closingDay(is);
    await this.restructuring.write(tree, id, { is, wanted: goingOn(is), from });
    return this.structure.states(tree, id);
  }

  private closingDay(is: readonly NodeStretch[]): string {
    const today = this.clock.today();
    const until = is.at(-1)?.until;
    if (until == null) throw new NodeIsNotThere({ day: today });
    const from = addDays(until, 1);
    if (from <= today) throw new ChangeHasBegun({ from });
    return from;
  }

  private async mustBeFree(tree: Tree, id: string, name: string, from: string): Promise<void> {
    const users = await this.structure.users(tree, id, from);
    if (users.length === 0) return;
    const names = users.slice(0, NAMED).join('、') + (users.length > NAMED ? '…' : '');
    throw new NodeIsInUse({ name, names, count: users.length });
  }
}
