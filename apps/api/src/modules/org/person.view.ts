import { ApiProperty } from '@nestjs/swagger';
import { RefView } from '../../platform/http/views.js';

/** A person as the people list reads her. */
export interface PersonRow {
  id: string;
  version: number;
  login: string;
  name: string;
  active: boolean;
  locale: 'zh-CN' | 'en';
  superiorId: string | null;
  departmentId: string | null;
  departmentName: string | null;
  positionCode: string | null;
  positionName: string | null;
}

export class PersonView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ description: 'What she signs in with' })
  login: string;

  @ApiProperty({ description: 'Her name' })
  name: string;

  @ApiProperty({ type: String, nullable: true, description: 'The name of her position' })
  title: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The code of her position, such as department-manager' })
  positionCode: string | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'Her department' })
  department: RefView | null;

  @ApiProperty({ description: 'She may sign in' })
  active: boolean;
}

export function personView(row: PersonRow): PersonView {
  return {
    id: row.id,
    login: row.login,
    name: row.name,
    title: row.positionName,
    positionCode: row.positionCode,
    department: row.departmentId ? { id: row.departmentId, name: row.departmentName ?? '' } : null,
    active: row.active,
  };
}
