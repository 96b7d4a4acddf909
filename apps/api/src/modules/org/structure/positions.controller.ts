import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Operation } from '../../../platform/http/operation.js';
import { FoundNode } from './found-node.js';
import { CodeIsTaken, ParentIsNotThere, PositionsAreTheCompanys, ReasonIsMissing } from './structure.errors.js';
import { FoundPositionDto, NodeStatesView, nodeStatesView } from './structure.view.js';

@ApiTags('people')
@Controller('positions')
export class PositionsController {
  constructor(
    private readonly foundNode: FoundNode,
    private readonly clock: Clock,
  ) {}

  @Post()
  @Can('person.manage')
  @Operation({
    id: 'foundPosition',
    summary: 'A position that exists from a day on',
    returns: NodeStatesView,
    status: 201,
    refuses: [ReasonIsMissing, CodeIsTaken, ParentIsNotThere, PositionsAreTheCompanys],
  })
  async create(@Body() body: FoundPositionDto): Promise<NodeStatesView> {
    const { id, states } = await this.foundNode.execute('position', body);
    return nodeStatesView(id, states, this.clock.today());
  }
}
