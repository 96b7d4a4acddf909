import { ApiProperty } from '@nestjs/swagger';
import type { OrgDirectory } from '../org/index.js';
import type { Office } from './radar/offices.js';

export class OfficeView {
  @ApiProperty({
    enum: ['position', 'head', 'person'],
    description: 'A position, the head of a department, or a person a policy names',
  })
  kind: Office['kind'];

  @ApiProperty({ description: 'Code of the position, or id' })
  key: string;

  @ApiProperty({ description: 'Name of the position, the department or the person' })
  name: string;

  @ApiProperty({ type: [String], description: 'Codes of the policies in force that ask for it' })
  policies: string[];
}

export function officeView({ kind, key, policies }: Office, org: OrgDirectory): OfficeView {
  const name =
    kind === 'position'
      ? org.positions.find(({ code }) => code === key)?.name
      : [...org.departments, ...org.people].find(({ id }) => id === key)?.name;
  return { kind, key, name: name ?? key, policies: [...policies] };
}
