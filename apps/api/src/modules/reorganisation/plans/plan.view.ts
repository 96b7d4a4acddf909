import { ApiProperty } from '@nestjs/swagger';
import { refView, RefView } from '../../../platform/http/views.js';
import { CHANGE_KINDS, OFFICES, type OrgDirectory, type PlannedChange } from '../../org/index.js';
import type { ReorganisationPlan } from './plan.entity.js';

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

  @ApiProperty({ type: [String], description: 'What a move changes; a null that is named here means "none"' })
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

const MOVABLE = ['positionCode', 'departmentId', 'superiorId'];

export function planView(plan: ReorganisationPlan, org: OrgDirectory): ReorganisationPlanView {
  const { id, version, name, day, note, status, createdBy, settledAt, settledBy } = plan;
  const person = (of: string | null): RefView | null => refView(of, org.people.find((each) => each.id === of)?.name);
  return {
    ...{ id, version, name, day, note, status, changes: plan.changes.map((change) => changeView(change, org)) },
    createdBy: person(createdBy) as RefView,
    settledAt: settledAt?.toISOString() ?? null,
    settledBy: person(settledBy),
  };
}

export function changeView(change: PlannedChange, org: OrgDirectory): PlannedChangeView {
  const named = change as Partial<Record<'personId' | 'departmentId' | 'superiorId' | 'positionCode', string | null>>;
  const ref = (of: string | null | undefined, among: readonly { id: string; name: string }[]): RefView | null =>
    refView(of ?? null, among.find(({ id }) => id === of)?.name);
  const position = org.positions.find(({ code }) => code === named.positionCode);
  return {
    kind: change.kind,
    person: ref(named.personId, org.people),
    department: ref(named.departmentId, org.departments),
    position: position ? { code: position.code, name: position.name } : null,
    superior: ref(named.superiorId, org.people),
    office: 'office' in change ? change.office : null,
    sets: change.kind === 'move' ? Object.keys(change).filter((key) => MOVABLE.includes(key)) : [],
  };
}
