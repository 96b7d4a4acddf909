import { Body, Controller, Delete, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam } from '../../../platform/http/params.js';
import { ChangeNode } from './change-node.js';
import {
  ChangeHasBegun,
  NodeIsCircular,
  NodeIsNotThere,
  NodeIsUnchanged,
  ParentIsNotThere,
  PositionsAreTheCompanys,
  ReasonIsMissing,
} from './structure.errors.js';
import { Structure } from './structure.repository.js';
import { ChangePositionDto, NodeStatesView, nodeStatesView } from './structure.view.js';
import { TakeBackChange } from './take-back-change.js';

@ApiTags('people')
@Controller('positions/:id/changes')
export class PositionChangesController {
  constructor(
    private readonly structure: Structure,
    private readonly changeNode: ChangeNode,
    private readonly takeBack: TakeBackChange,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Can('person.view')
  @Operation({ id: 'listPositionChanges', summary: 'A position over time', returns: NodeStatesView })
  async list(@IdParam() id: string): Promise<NodeStatesView> {
    return nodeStatesView(id, await this.structure.states('position', id), this.clock.today());
  }

  @Post()
  @Can('person.manage')
  @Operation({
    id: 'changePosition',
    summary: 'Rename or move a position from a day on',
    returns: NodeStatesView,
    status: 201,
    refuses: [
      ReasonIsMissing,
      NodeIsNotThere,
      NodeIsUnchanged,
      NodeIsCircular,
      ParentIsNotThere,
      PositionsAreTheCompanys,
    ],
  })
  async create(@IdParam() id: string, @Body() body: ChangePositionDto): Promise<NodeStatesView> {
    return nodeStatesView(id, await this.changeNode.execute('position', id, body), this.clock.today());
  }

  @Delete(':changeId')
  @Can('person.manage')
  @Operation({
    id: 'takeBackPositionChange',
    summary: 'Take back what was entered for a day to come',
    refuses: [ChangeHasBegun, ParentIsNotThere, PositionsAreTheCompanys],
  })
  async remove(@IdParam() id: string, @IdParam('changeId') changeId: string): Promise<void> {
    await this.takeBack.execute('position', id, changeId);
  }
}
