import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Restructuring } from './restructuring.js';
import { CodeIsTaken } from './structure.errors.js';
import { Structure } from './structure.repository.js';
import type { FoundDepartmentDto, FoundPositionDto, StateRow } from './structure.view.js';
import type { Tree } from './tree.js';

/** A department or a position that exists from a day on. */
@Injectable()
export class FoundNode {
  constructor(
    private readonly work: UnitOfWork,
    private readonly structure: Structure,
    private readonly restructuring: Restructuring,
  ) {}

  /** @throws ReasonIsMissing @throws CodeIsTaken @throws ParentIsNotThere */
  async execute(tree: Tree, wish: FoundPositionDto | FoundDepartmentDto): Promise<{ id: string; states: StateRow[] }> {
    const { code, name, parentId, from, reason } = wish;
    this.restructuring.checkDay(from, reason);
    const fields = { name, parentId, kind: 'kind' in wish ? wish.kind : null };
    const id = await this.work.asHouse(() => this.structure.create(tree, code, fields));
    if (!id) throw taken(code ?? '');
    await this.restructuring.write(tree, id, { is: [], wanted: [{ from, until: null, fields }], from, reason });
    return { id, states: await this.structure.states(tree, id) };
  }
}

const taken = (code: string): InstanceType<typeof CodeIsTaken> =>
  new CodeIsTaken({ code }, [{ pointer: '/code', code: CodeIsTaken.code, params: { code } }]);
