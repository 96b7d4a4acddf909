import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  ImportTargets,
  type ImportTarget,
  type RowJudgement,
  type RowOutcome,
  type RowProblem,
  type RowValues,
} from '../../imports/index.js';
import { TakeBackStaff } from '../take-back-staff.js';
import { PEOPLE_FIELDS } from './people-import.fields.js';
import { HiringOrder } from './hiring-order.js';
import { LinesByPosition } from './lines-by-position.js';
import { PeopleWorlds } from './people-worlds.js';
import type { PersonPlan, PersonRow } from './person-row.js';
import { PlanPeople } from './plan-people.js';
import { ReportingLines } from './reporting-lines.js';
import { WritePeople } from './write-people.js';

const HIRED_AT_ONCE = 250;

/** Files of people, each with her place, her superior wherever that one stands in the file, and her roles. */
@Injectable()
export class PeopleImport implements ImportTarget, OnModuleInit {
  readonly name = 'people';
  readonly permission = 'person.manage';
  readonly fields = PEOPLE_FIELDS;
  readonly mostRows = 20_000;
  readonly rowsAtOnce = this.mostRows;

  constructor(
    private readonly worlds: PeopleWorlds,
    private readonly writePeople: WritePeople,
    private readonly takeBack: TakeBackStaff,
    private readonly targets: ImportTargets,
  ) {}

  onModuleInit(): void {
    this.targets.register(this);
  }

  /** To give roles is. */
  isSensitive(fields: readonly string[]): boolean {
    return fields.includes('roles');
  }

  check(): RowProblem[] {
    return [];
  }

  async judge(values: readonly RowValues[]): Promise<RowJudgement[]> {
    const { plans, depths } = await this.plan(values);
    const turns = turnsOf(plans, depths);
    return plans.map(({ problems, effect }, n) => ({ problems, effect, turn: turns[n]! }));
  }

  async write(values: readonly RowValues[], importId: string): Promise<RowOutcome[]> {
    const { rows, world, plans, depths } = await this.plan(values);
    return this.writePeople.execute({ rows, plans, depths, positions: world.positions, importId });
  }

  settle(importId: string): Promise<void> {
    return this.takeBack.settle(importId, 'assignment');
  }

  mayUndo(importId: string): Promise<void> {
    return this.takeBack.mustBeAllowed(importId);
  }

  undo(importId: string, told: (left: number) => Promise<void>): Promise<number> {
    return this.takeBack.execute(importId, told);
  }

  private async plan(values: readonly RowValues[]) {
    const rows = values as unknown as PersonRow[];
    const world = await this.worlds.around(rows);
    const plans = new PlanPeople(rows, world).all();
    const lines = new ReportingLines(rows, plans, world);
    lines.check();
    new LinesByPosition(rows, plans, world).settle();
    lines.check();
    return { rows, world, plans, depths: new HiringOrder(plans, world).depths() };
  }
}

/** Superiors are hired before whoever reports to them; who is there already changes last, all of them together. */
function turnsOf(plans: readonly PersonPlan[], depths: readonly number[]): number[] {
  const turns = plans.map(() => 0);
  const hired = [...plans.keys()].filter((n) => plans[n]!.effect === 'created').sort((a, b) => depths[a]! - depths[b]!);
  hired.forEach((n, at) => (turns[n] = Math.floor(at / HIRED_AT_ONCE)));
  const last = Math.ceil(hired.length / HIRED_AT_ONCE);
  plans.forEach(({ effect }, n) => effect === 'changed' && (turns[n] = last));
  return turns;
}
