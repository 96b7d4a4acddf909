import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@countersign/kernel';
import { Assignments } from '../assignments/assignments.repository.js';
import { PositionIsUnknown } from '../over-time/over-time.errors.js';
import { ChangeNode } from '../structure/change-node.js';
import { CloseNode } from '../structure/close-node.js';
import { FoundNode } from '../structure/found-node.js';
import type { DepartmentChange, PositionChange } from './planned-change.js';

/** Founds, changes and closes departments and positions on a day. */
@Injectable()
export class EnterTreeChange {
  constructor(
    private readonly foundNode: FoundNode,
    private readonly changeNode: ChangeNode,
    private readonly closeNode: CloseNode,
    private readonly assignments: Assignments,
  ) {}

  /** @throws what is wrong with it, naming the field */
  async department({ departmentId, ...change }: DepartmentChange, from: PlainDate): Promise<void> {
    if (change.kind === 'close_department')
      return void (await this.closeNode.execute('department', departmentId, { from }));
    const { name, parentId, departmentKind: kind } = change;
    if (change.kind === 'change_department') {
      const wish = { from, ...said({ name, parentId, kind }) };
      return void (await this.changeNode.execute('department', departmentId, wish));
    }
    const founding = { name: change.name, parentId: parentId ?? null, kind: kind ?? ('department' as const), from };
    await this.foundNode.execute('department', { ...founding, ...said({ code: change.code }) }, departmentId);
  }

  /** @throws what is wrong with it, naming the field @throws PositionIsUnknown */
  async position({ positionCode: code, ...change }: PositionChange, from: PlainDate): Promise<void> {
    if (change.kind === 'close_position')
      return void (await this.closeNode.execute('position', await this.idOf(code, '/positionCode'), { from }));
    const { name, parentCode } = change;
    const parentId = parentCode ? await this.idOf(parentCode, '/parentCode') : parentCode;
    if (change.kind === 'found_position') {
      await this.foundNode.execute('position', { code, name: change.name, parentId: parentId ?? null, from });
      return;
    }
    const wish = { from, ...said({ name, parentId }) };
    await this.changeNode.execute('position', await this.idOf(code, '/positionCode'), wish);
  }

  private async idOf(code: string, pointer: string): Promise<string> {
    const id = await this.assignments.positionId(code);
    if (id) return id;
    throw new PositionIsUnknown({ code }, [{ pointer, code: PositionIsUnknown.code, params: { code } }]);
  }
}

/** What is left out stays as it is. */
function said<Wish extends object>(wish: Wish): { [Key in keyof Wish]?: Exclude<Wish[Key], undefined> } {
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined)) as never;
}
