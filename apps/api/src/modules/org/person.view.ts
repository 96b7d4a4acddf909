import { ApiProperty } from '@nestjs/swagger';
import { refView, RefView } from '../../platform/http/views.js';

/** A person as the people list reads her. */
export interface PersonRow {
  id: string;
  version: number;
  login: string;
  name: string;
  active: boolean;
  locale: 'zh-CN' | 'en';
  email: string | null;
  phone: string | null;
  employeeNo: string | null;
  superiorId: string | null;
  superiorName: string | null;
  departmentId: string | null;
  departmentName: string | null;
  positionCode: string | null;
  positionName: string | null;
}

export class PersonView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ type: 'integer', description: 'Goes up with every change' })
  version: number;

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

  @ApiProperty({ type: RefView, nullable: true, description: 'To whom she reports in her main position' })
  superior: RefView | null;

  @ApiProperty({ type: String, nullable: true, description: 'Her e-mail address' })
  email: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Her telephone' })
  phone: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Her number in the personnel records' })
  employeeNo: string | null;

  @ApiProperty({ description: 'She may sign in' })
  active: boolean;
}

export function personView(row: PersonRow): PersonView {
  return {
    id: row.id,
    version: row.version,
    login: row.login,
    name: row.name,
    title: row.positionName,
    positionCode: row.positionCode,
    department: row.departmentId ? { id: row.departmentId, name: row.departmentName ?? '' } : null,
    superior: refView(row.superiorId, row.superiorName),
    email: row.email,
    phone: row.phone,
    employeeNo: row.employeeNo,
    active: row.active,
  };
}
