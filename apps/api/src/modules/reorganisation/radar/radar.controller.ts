import { Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { NeedsIdempotencyKey } from '../../../platform/http/idempotency.js';
import { Operation } from '../../../platform/http/operation.js';
import { Directory } from '../../org/index.js';
import { LookAhead } from './look-ahead.js';
import { ContinuityView, continuityView } from './radar.view.js';
import { Radars } from './radars.repository.js';

@ApiTags('reorganisation')
@Controller('reorganisation/continuity')
export class RadarController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly radars: Radars,
    private readonly directory: Directory,
    private readonly lookAhead: LookAhead,
  ) {}

  @Get()
  @Can('organisation.plan')
  @Operation({ id: 'getContinuity', summary: 'What will break within thirty days', returns: ContinuityView })
  async show(): Promise<ContinuityView> {
    return continuityView(await this.radars.latest(), await this.directory.asItIs());
  }

  @Post()
  @Can('organisation.plan')
  @NeedsIdempotencyKey()
  @Operation({ id: 'lookAhead', summary: 'Look again now', returns: ContinuityView })
  async look(): Promise<ContinuityView> {
    await this.work.asHouse(() => this.lookAhead.execute());
    return this.show();
  }
}
