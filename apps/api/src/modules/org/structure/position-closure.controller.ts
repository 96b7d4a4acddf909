import { Body, Controller, Delete, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam } from '../../../platform/http/params.js';
import { CloseNode } from './close-node.js';
import {
  ChangeHasBegun,
  NodeIsInUse,
  NodeIsNotThere,
  PositionsAreTheCompanys,
  ReasonIsMissing,
} from './structure.errors.js';
import { CloseNodeDto, NodeStatesView, nodeStatesView } from './structure.view.js';

@ApiTags('people')
@Controller('positions/:id/closure')
export class PositionClosureController {
  constructor(
    private readonly closeNode: CloseNode,
    private readonly clock: Clock,
  ) {}

  @Post()
  @Can('person.manage')
  @Operation({
    id: 'closePosition',
    summary: 'Close a position on a day; refused while anybody or anything is in it',
    returns: NodeStatesView,
    status: 201,
    refuses: [ReasonIsMissing, NodeIsNotThere, NodeIsInUse, PositionsAreTheCompanys],
  })
  async create(@IdParam() id: string, @Body() body: CloseNodeDto): Promise<NodeStatesView> {
    return nodeStatesView(id, await this.closeNode.execute('position', id, body), this.clock.today());
  }

  @Delete()
  @Can('person.manage')
  @Operation({
    id: 'keepPosition',
    summary: 'Take back a closing that has not begun',
    refuses: [ChangeHasBegun, NodeIsNotThere, PositionsAreTheCompanys],
  })
  async remove(@IdParam() id: string): Promise<void> {
    await this.closeNode.revert('position', id);
  }
}
