import { Injectable } from '@nestjs/common';
import { Restructuring, type Rewriting } from './restructuring.js';
import { NodeIsNotThere, NodeIsUnchanged } from './structure.errors.js';
import { Structure } from './structure.repository.js';
import type { ChangeDepartmentDto, StateRow } from './structure.view.js';
import { changedFrom, difference, on } from './stretches.js';
import type { NodeFields, Tree } from './tree.js';

/** Another name, another place or another kind from a day on. */
@Injectable()
export class ChangeNode {
  constructor(
    private readonly structure: Structure,
    private readonly restructuring: Restructuring,
  ) {}

  /** @throws ReasonIsMissing @throws NodeIsNotThere @throws NodeIsUnchanged @throws NodeIsCircular @throws ParentIsNotThere */
  async execute(tree: Tree, id: string, wish: ChangeDepartmentDto): Promise<StateRow[]> {
    await this.restructuring.write(tree, id, await this.rewriting(tree, id, wish));
    return this.structure.states(tree, id);
  }

  /** One of several, which are settled together. */
  async record(tree: Tree, id: string, wish: ChangeDepartmentDto): Promise<void> {
    await this.restructuring.record(tree, id, await this.rewriting(tree, id, wish));
  }

  private async rewriting(tree: Tree, id: string, { from, reason, ...wish }: ChangeDepartmentDto): Promise<Rewriting> {
    this.restructuring.checkDay(from, reason);
    const is = await this.structure.stretches(tree, id);
    if (!on(is, from)) {
      const params = { day: from };
      throw new NodeIsNotThere(params, [{ pointer: '/from', code: NodeIsNotThere.code, params }]);
    }
    const wanted = changedFrom(is, from, said(tree, wish));
    if (difference(is, wanted).record.length === 0) throw new NodeIsUnchanged({});
    return { is, wanted, from, reason };
  }
}

/** What is left out stays as it is; a position has no kind. */
function said(tree: Tree, { name, parentId, kind }: Partial<NodeFields>): Partial<NodeFields> {
  return {
    ...(name === undefined ? {} : { name }),
    ...(parentId === undefined ? {} : { parentId }),
    ...(kind == null || tree === 'position' ? {} : { kind }),
  };
}
