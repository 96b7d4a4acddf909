import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  ImportTargets,
  type ImportTarget,
  type RowJudgement,
  type RowOutcome,
  type RowProblem,
  type RowValues,
} from '../../imports/index.js';
import type { Tree } from '../../org/index.js';
import { TakeBackStaff } from '../take-back-staff.js';
import { DEPARTMENT_FIELDS, POSITION_FIELDS } from './node-import.fields.js';
import type { NodeRow } from './node-row.js';
import { NodeWorlds } from './node-worlds.js';
import { PlanNodes } from './plan-nodes.js';
import { WriteNodes } from './write-nodes.js';

/** Files of one of the two trees: each row is a node, wherever its parent stands in the file. */
@Injectable()
abstract class NodeImport implements ImportTarget, OnModuleInit {
  abstract readonly name: 'departments' | 'positions';
  abstract readonly fields: ImportTarget['fields'];
  protected abstract readonly tree: Tree;
  readonly permission = 'person.manage';
  readonly mostRows = 5000;
  /** All of them together: any may hang below any other. */
  readonly rowsAtOnce = this.mostRows;

  constructor(
    private readonly worlds: NodeWorlds,
    private readonly writeNodes: WriteNodes,
    private readonly takeBack: TakeBackStaff,
    private readonly targets: ImportTargets,
  ) {}

  onModuleInit(): void {
    this.targets.register(this);
  }

  check(): RowProblem[] {
    return [];
  }

  async judge(values: readonly RowValues[]): Promise<RowJudgement[]> {
    const rows = values as unknown as NodeRow[];
    const plans = new PlanNodes(rows, await this.worlds.around(this.tree, rows)).all();
    return plans.map(({ problems, effect }) => ({ problems, effect, turn: 0 }));
  }

  async write(values: readonly RowValues[], importId: string): Promise<RowOutcome[]> {
    const rows = values as unknown as NodeRow[];
    const plans = new PlanNodes(rows, await this.worlds.around(this.tree, rows)).all();
    return this.writeNodes.execute({ tree: this.tree, rows, plans, importId });
  }

  settle(importId: string): Promise<void> {
    return this.takeBack.settle(importId, 'structure');
  }

  undo(importId: string, told: (left: number) => Promise<void>): Promise<number> {
    return this.takeBack.execute(importId, told);
  }
}

@Injectable()
export class DepartmentImport extends NodeImport {
  readonly name = 'departments';
  readonly fields = DEPARTMENT_FIELDS;
  protected readonly tree = 'department';
}

@Injectable()
export class PositionImport extends NodeImport {
  readonly name = 'positions';
  readonly fields = POSITION_FIELDS;
  protected readonly tree = 'position';
}
