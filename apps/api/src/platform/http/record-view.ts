import { ApiProperty } from '@nestjs/swagger';
import { SharingView } from './sharing.view.js';
import { RefView } from './views.js';

/** What every record shows of itself. */
export abstract class RecordView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ type: 'integer', description: 'Counts changes; a change names the version it saw' })
  version: number;

  @ApiProperty({ format: 'date-time', description: 'When it was made' })
  createdAt: string;

  @ApiProperty({ type: RefView, description: 'Who made it' })
  createdBy: RefView;

  @ApiProperty({ format: 'date-time', description: 'When it was last changed' })
  updatedAt: string;

  @ApiProperty({ type: RefView, description: 'Who changed it last' })
  updatedBy: RefView;

  @ApiProperty({ type: 'object', additionalProperties: true, description: "The installation's own fields" })
  custom: Record<string, unknown>;
}

export abstract class OwnedRecordView extends RecordView {
  @ApiProperty({ type: RefView, description: 'Whom it belongs to: a person, or a queue' })
  owner: RefView;

  @ApiProperty({
    type: RefView,
    nullable: true,
    description: 'The department it was stamped with when it came to its owner',
  })
  department: RefView | null;

  @ApiProperty({
    type: SharingView,
    required: false,
    description: 'By what the reader sees it, where she does not reach it',
  })
  sharing?: SharingView;
}

/** The columns of `recordSelect` as PostgreSQL answers them. */
export interface RecordRow {
  id: string;
  version: number;
  createdAt: Date;
  createdById: string;
  createdByName: string;
  updatedAt: Date;
  updatedById: string;
  updatedByName: string;
  custom: Record<string, unknown>;
}

export interface OwnedRecordRow extends RecordRow {
  ownerId: string;
  ownerName: string;
  departmentId: string | null;
  departmentName: string | null;
}

/** The select list every record view needs, over its alias and `recordJoins`. */
export function recordSelect(alias: string): string {
  return `${alias}.id, ${alias}.version, ${alias}.created_at AS "createdAt", ${alias}.updated_at AS "updatedAt", ${alias}.custom,
    ${alias}.created_by AS "createdById", cb.name AS "createdByName", ${alias}.updated_by AS "updatedById", ub.name AS "updatedByName"`;
}

export function recordJoins(alias: string): string {
  return `JOIN shown_owners cb ON cb.id = ${alias}.created_by JOIN shown_owners ub ON ub.id = ${alias}.updated_by`;
}

export function ownedSelect(alias: string): string {
  return `${recordSelect(alias)}, ${alias}.owner_id AS "ownerId", ow.name AS "ownerName",
    ${alias}.department_id AS "departmentId", de.name AS "departmentName"`;
}

export function ownedJoins(alias: string): string {
  return `${recordJoins(alias)} JOIN shown_owners ow ON ow.id = ${alias}.owner_id LEFT JOIN departments de ON de.id = ${alias}.department_id`;
}

export function recordView(row: RecordRow): RecordView {
  return {
    id: row.id,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    createdBy: { id: row.createdById, name: row.createdByName },
    updatedAt: row.updatedAt.toISOString(),
    updatedBy: { id: row.updatedById, name: row.updatedByName },
    custom: row.custom,
  };
}

export function ownedRecordView(row: OwnedRecordRow): OwnedRecordView {
  return {
    ...recordView(row),
    owner: { id: row.ownerId, name: row.ownerName },
    department: row.departmentId === null ? null : { id: row.departmentId, name: row.departmentName ?? '' },
  };
}
