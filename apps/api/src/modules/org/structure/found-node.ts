import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Restructuring, type Rewriting } from './restructuring.js';
import { CodeIsTaken } from './structure.errors.js';
import { Structure } from './structure.repository.js';
import type { FoundDepartmentDto, FoundPositionDto, StateRow } from './structure.view.js';
import type { NodeFields, Tree } from './tree.js';

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
    const id = await this.create(tree, wish);
    await this.restructuring.write(tree, id, founding(wish));
    return { id, states: await this.structure.states(tree, id) };
  }

  /** One of several, which are settled together. @returns its id */
  async record(tree: Tree, wish: FoundPositionDto | FoundDepartmentDto): Promise<string> {
    const id = await this.create(tree, wish);
    await this.restructuring.record(tree, id, founding(wish));
    return id;
  }

  private async create(tree: Tree, wish: FoundPositionDto | FoundDepartmentDto): Promise<string> {
    const { code, from, reason } = wish;
    this.restructuring.checkDay(from, reason);
    const id = await this.work.asHouse(() => this.structure.create(tree, code, fieldsOf(wish)));
    if (!id) throw taken(code ?? '');
    return id;
  }
}

const fieldsOf = (wish: FoundPositionDto | FoundDepartmentDto): NodeFields => ({
  name: wish.name,
  parentId: wish.parentId,
  kind: 'kind' in wish ? wish.kind : null,
});

function founding(wish: FoundPositionDto | FoundDepartmentDto): Rewriting {
  const { from, reason } = wish;
  return { is: [], wanted: [{ from, until: null, fields: fieldsOf(wish) }], from, reason };
}

const taken = (code: string): InstanceType<typeof CodeIsTaken> =>
  new CodeIsTaken({ code }, [{ pointer: '/code', code: CodeIsTaken.code, params: { code } }]);
