import { Controller, Get, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Open } from '../access/access.decorators.js';
import { MIGRATIONS } from '../../migrations/index.js';
import { Readiness } from './readiness.js';

/** Whether this process lives, and whether it can take requests now. */
@ApiExcludeController()
@Controller({ path: 'health', version: VERSION_NEUTRAL })
export class HealthController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly readiness: Readiness,
  ) {}

  @Get('live')
  @Open()
  live(): { status: string } {
    return { status: 'live' };
  }

  @Get('ready')
  @Open()
  async ready(): Promise<{ status: string }> {
    return this.readiness.check(this.dataSource, MIGRATIONS.length);
  }
}
