import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Tree } from '../../org/index.js';
import { nameable, PersonNames } from '../person-names.js';
import { Settings } from '../settings.js';
import { Staff } from '../staff.repository.js';
import type { NodeRow } from './node-row.js';
import type { NodeWorld } from './plan-nodes.js';

/** Reads what a file about a tree is held against. */
@Injectable()
export class NodeWorlds {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly staff: Staff,
    private readonly settings: Settings,
  ) {}

  async around(tree: Tree, rows: readonly NodeRow[]): Promise<NodeWorld> {
    const today = this.clock.today();
    const hasHeads =
      tree === 'department' && rows.some(({ head, deputies }) => head !== undefined || deputies !== undefined);
    const people = hasHeads ? await this.staff.people(today) : [];
    const setting = hasHeads
      ? await this.settings.on(
          rows.map(({ from }) => from),
          today,
        )
      : () => null;
    const employees = people.filter(({ kind, findable }) => kind === 'employee' && findable);
    const known = await this.staff.nodes(tree);
    const deputies = hasHeads ? await this.staff.deputies(today) : new Map<string, string[]>();
    const named = new PersonNames(employees.map(nameable));
    return { today, actor: this.work.actor, known, people: named, deputies, setting };
  }
}
