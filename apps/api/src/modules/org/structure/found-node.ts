import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/database/ids.js';
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

  /** @param id where it was promised one @throws ReasonIsMissing @throws CodeIsTaken @throws ParentIsNotThere */
  async execute(
    tree: Tree,
    wish: FoundPositionDto | FoundDepartmentDto,
    id = newId(),
  ): Promise<{ id: string; states: StateRow[] }> {
    await this.create(tree, id, wish);
    await this.restructuring.write(tree, id, founding(wish));
    return { id, states: await this.structure.states(tree, id) };
  }

  /** One of several, which are settled together. @returns its id */
  async record(tree: Tree, wish: FoundPositionDto | FoundDepartmentDto): Promise<string> {
    const id = newId();
    await this.create(tree, id, wish);
    await this.restructuring.record(tree, id, founding(wish));
    return id;
  }

  private async create(tree: Tree, id: string, wish: FoundPositionDto | FoundDepartmentDto): Promise<void> {
    const { code, from, reason } = wish;
    this.restructuring.checkDay(from, reason);
    const isNew = await this.work.asHouse(() => this.structure.create(tree, id, code, fieldsOf(wish)));
    if (!isNew) throw taken(code ?? id);
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
