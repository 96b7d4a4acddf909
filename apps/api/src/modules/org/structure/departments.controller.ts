import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Can, SIGNED_IN } from '../../../platform/access/access.decorators.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Operation } from '../../../platform/http/operation.js';
import { ClosedOrganisation, inside } from '../closed-organisation.js';
import { Directory } from '../directory.js';
import { FoundNode } from './found-node.js';
import { CodeIsTaken, ParentIsNotThere, ReasonIsMissing } from './structure.errors.js';
import { FoundDepartmentDto, NodeStatesView, nodeStatesView } from './structure.view.js';
import { KINDS, type DepartmentKind } from './tree.js';

export class DepartmentView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ description: 'What it is known by for ever' })
  code: string;

  @ApiProperty({ description: 'Name' })
  name: string;

  @ApiProperty({ enum: KINDS, description: 'A joint venture or an agent is an organisation of its own' })
  kind: DepartmentKind;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The department above it' })
  parentId: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Who heads it' })
  headId: string | null;
}

export class DepartmentsView {
  @ApiProperty({ type: [DepartmentView], description: 'Those that exist today, by name' })
  items: DepartmentView[];
}

@ApiTags('people')
@Controller('departments')
export class DepartmentsController {
  constructor(
    private readonly directory: Directory,
    private readonly foundNode: FoundNode,
    private readonly clock: Clock,
    private readonly closed: ClosedOrganisation,
  ) {}

  @Get()
  @Can(SIGNED_IN)
  @Operation({ id: 'listDepartments', summary: 'The departments of the company', returns: DepartmentsView })
  async list(): Promise<DepartmentsView> {
    const [departments, mine] = [await this.directory.departments(), await this.closed.departments()];
    return { items: mine ? inside(departments, mine) : departments };
  }

  @Post()
  @Can('person.manage')
  @Operation({
    id: 'foundDepartment',
    summary: 'A department, branch, joint venture or agent that exists from a day on',
    returns: NodeStatesView,
    status: 201,
    refuses: [ReasonIsMissing, CodeIsTaken, ParentIsNotThere],
  })
  async create(@Body() body: FoundDepartmentDto): Promise<NodeStatesView> {
    const { id, states } = await this.foundNode.execute('department', body);
    return nodeStatesView(id, states, this.clock.today());
  }
}
