import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, DateField, IdField, TextField } from '../../../platform/http/fields.js';
import { refView, RefView } from '../../../platform/http/views.js';
import { IntervalView, intervalView, type IntervalRow } from '../over-time/interval.view.js';
import { KINDS, type DepartmentKind } from './tree.js';

export const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/;

export class FoundPositionDto {
  @TextField({
    describe: 'What it is known by for ever; left out: the next free one',
    max: 60,
    pattern: CODE,
    optional: true,
  })
  code?: string;

  @TextField({ describe: 'Name', min: 1, max: 100 })
  name: string;

  @IdField({ describe: 'What it stands below; left out: at the top', optional: true, nullable: true })
  parentId: string | null = null;

  @DateField({ describe: 'The first day it exists; one that is past needs a reason' })
  from: string;

  @TextField({ describe: 'Why, where the day is past', max: 500, optional: true })
  reason?: string;
}

export class FoundDepartmentDto extends FoundPositionDto {
  @ChoiceField(KINDS, { describe: 'A joint venture or an agent is an organisation of its own', optional: true })
  kind: DepartmentKind = 'department';
}

export class ChangePositionDto {
  @DateField({ describe: 'The first day on which it is different; one that is past needs a reason' })
  from: string;

  @TextField({ describe: 'Name', min: 1, max: 100, optional: true })
  name?: string;

  @IdField({ describe: 'What it stands below; null: at the top', optional: true, nullable: true })
  parentId?: string | null;

  @TextField({ describe: 'Why, where the day is past', max: 500, optional: true })
  reason?: string;
}

export class ChangeDepartmentDto extends ChangePositionDto {
  @ChoiceField(KINDS, { describe: 'What kind of organisation it is', optional: true })
  kind?: DepartmentKind;
}

export class CloseNodeDto {
  @DateField({ describe: 'The first day on which it does not exist any more; one that is past needs a reason' })
  from: string;

  @TextField({ describe: 'Why, where the day is past', max: 500, optional: true })
  reason?: string;
}

/** What holds of a department or of a position from one day to another. */
export class NodeStateView extends IntervalView {
  @ApiProperty({ description: 'Name' })
  name: string;

  @ApiProperty({ type: RefView, nullable: true, description: 'What it stands below' })
  parent: RefView | null;

  @ApiProperty({ type: String, enum: KINDS, nullable: true, description: 'Of a department: what kind it is' })
  kind: DepartmentKind | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why it was entered late' })
  reason: string | null;
}

export class NodeStatesView {
  @ApiProperty({ format: 'uuid', description: 'Of which department or position' })
  id: string;

  @ApiProperty({ type: [NodeStateView], description: 'The latest first' })
  items: NodeStateView[];
}

export interface StateRow extends IntervalRow {
  readonly name: string;
  readonly parentId: string | null;
  readonly parentName: string | null;
  readonly kind: DepartmentKind | null;
  readonly reason: string | null;
}

export function nodeStatesView(id: string, rows: readonly StateRow[], today: string): NodeStatesView {
  const items = rows.map((row) => ({
    ...intervalView(row, today),
    name: row.name,
    parent: refView(row.parentId, row.parentName),
    kind: row.kind,
    reason: row.reason,
  }));
  return { id, items: items.reverse() };
}
