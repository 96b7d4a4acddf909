import { Controller, Get } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Can, SIGNED_IN } from '../../platform/access/access.decorators.js';
import { Operation } from '../../platform/http/operation.js';
import { Directory } from './directory.js';

export class DepartmentView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ description: 'Name' })
  name: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The department above it' })
  parentId: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Who heads it' })
  headId: string | null;
}

export class DepartmentsView {
  @ApiProperty({ type: [DepartmentView], description: 'All departments, by name' })
  items: DepartmentView[];
}

@ApiTags('people')
@Controller('departments')
export class DepartmentsController {
  constructor(private readonly directory: Directory) {}

  @Get()
  @Can(SIGNED_IN)
  @Operation({ id: 'listDepartments', summary: 'The departments of the company', returns: DepartmentsView })
  async list(): Promise<DepartmentsView> {
    return { items: await this.directory.departments() };
  }
}
