import { ApiProperty } from '@nestjs/swagger';
import { refView, RefView } from '../../../platform/http/views.js';
import {
  CHANGE_KINDS,
  KINDS,
  OFFICES,
  type DepartmentKind,
  type NamedNodes,
  type PlannedChange,
} from '../../org/index.js';
import type { ReorganisationPlan } from './plan.entity.js';
import { settableOf } from './read-changes.js';

export class PlannedPositionView {
  @ApiProperty({ description: 'Code' })
  code: string;

  @ApiProperty({ description: 'Name' })
  name: string;
}

export class PlannedChangeView {
  @ApiProperty({ enum: [...CHANGE_KINDS], description: 'What changes' })
  kind: PlannedChange['kind'];

  @ApiProperty({ type: RefView, nullable: true, description: 'Who' })
  person: RefView | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'Which department' })
  department: RefView | null;

  @ApiProperty({ type: PlannedPositionView, nullable: true, description: 'Which position' })
  position: PlannedPositionView | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'To whom she is to report' })
  superior: RefView | null;

  @ApiProperty({ enum: [...OFFICES], nullable: true, type: String, description: 'Head in her own right, or acting' })
  office: 'head' | 'acting' | null;

  @ApiProperty({ type: String, nullable: true, description: 'What a department or a position is called from then on' })
  name: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The code a new department is to have' })
  code: string | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'What a department stands below from then on' })
  parent: RefView | null;

  @ApiProperty({ type: PlannedPositionView, nullable: true, description: 'What a position stands below from then on' })
  parentPosition: PlannedPositionView | null;

  @ApiProperty({ type: String, enum: KINDS, nullable: true, description: 'What kind of organisation it becomes' })
  departmentKind: DepartmentKind | null;

  @ApiProperty({
    type: [String],
    description: 'What a move or a change of a node changes; a null that is named here means "none"',
  })
  sets: string[];
}

export class ReorganisationPlanView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ type: 'integer', description: 'For If-Match' })
  version: number;

  @ApiProperty({ description: 'Name' })
  name: string;

  @ApiProperty({ format: 'date', description: 'From which day on it holds' })
  day: string;

  @ApiProperty({ description: 'Why' })
  note: string;

  @ApiProperty({ enum: ['draft', 'in_force', 'discarded'], description: 'Where it stands' })
  status: string;

  @ApiProperty({ type: [PlannedChangeView], description: 'The changes, in order' })
  changes: PlannedChangeView[];

  @ApiProperty({ type: RefView, description: 'Who began it' })
  createdBy: RefView;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it was put in force or thrown away',
  })
  settledAt: string | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'Who did' })
  settledBy: RefView | null;
}

export class ReorganisationPlansView {
  @ApiProperty({ type: [ReorganisationPlanView], description: 'The latest day first, at most 200' })
  items: ReorganisationPlanView[];
}

/** What the ids and codes in plans stand for. */
export interface PlanNames extends NamedNodes {
  readonly people: readonly { id: string; name: string }[];
}

export function planView(plan: ReorganisationPlan, names: PlanNames): ReorganisationPlanView {
  const { id, version, name, day, note, status, createdBy, settledAt, settledBy } = plan;
  const person = (of: string | null): RefView | null => refView(of, names.people.find((each) => each.id === of)?.name);
  const known = withFounded(names, plan.changes);
  return {
    ...{ id, version, name, day, note, status, changes: plan.changes.map((change) => changeView(change, known)) },
    createdBy: person(createdBy) as RefView,
    settledAt: settledAt?.toISOString() ?? null,
    settledBy: person(settledBy),
  };
}

/** What a plan founds has its name from the plan, until it exists. */
function withFounded(names: PlanNames, changes: readonly PlannedChange[]): PlanNames {
  const departments = changes.flatMap((change) =>
    change.kind === 'found_department' ? [{ id: change.departmentId, name: change.name }] : [],
  );
  const positions = changes.flatMap((change) =>
    change.kind === 'found_position' ? [{ code: change.positionCode, name: change.name }] : [],
  );
  return {
    ...names,
    departments: [...departments, ...names.departments],
    positions: [...positions, ...names.positions],
  };
}

type Named = Partial<Record<'personId' | 'departmentId' | 'superiorId' | 'parentId', string | null>>;
type Coded = Partial<Record<'positionCode' | 'parentCode', string | null>>;
type Worded = { name?: string; code?: string; departmentKind?: DepartmentKind; office?: 'head' | 'acting' };

function changeView(change: PlannedChange, names: PlanNames): PlannedChangeView {
  const { personId, departmentId, superiorId, parentId } = change as Named;
  const { positionCode, parentCode } = change as Coded;
  const { name = null, code = null, departmentKind = null, office = null } = change as Worded;
  const ref = (of: string | null | undefined, among: readonly { id: string; name: string }[]): RefView | null =>
    refView(of ?? null, among.find(({ id }) => id === of)?.name);
  const position = (of: string | null | undefined): PlannedPositionView | null =>
    of ? { code: of, name: names.positions.find((each) => each.code === of)?.name ?? of } : null;
  return {
    kind: change.kind,
    person: ref(personId, names.people),
    department: ref(departmentId, names.departments),
    position: position(positionCode),
    superior: ref(superiorId, names.people),
    ...{ office, name, code, departmentKind },
    parent: ref(parentId, names.departments),
    parentPosition: position(parentCode),
    sets: settableOf(change.kind).filter((each) => each in change),
  };
}
