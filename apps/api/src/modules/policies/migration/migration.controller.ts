import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import { NeedsIdempotencyKey } from '../../../platform/http/idempotency.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdempotencyKey, ReaderLocale } from '../../../platform/http/params.js';
import { InstanceIsNotThis, PolicyIsUnknown } from '../policies.errors.js';
import { MigrateDto } from '../policy.dto.js';
import { MigrateRunning } from './migrate-running.js';
import { MigrationPlansView, MigrationResultsView } from './migration.view.js';
import { PlanMigration } from './plan-migration.js';

@ApiTags('policies')
@Controller('policies/:code/migration')
export class MigrationController {
  constructor(
    private readonly planMigration: PlanMigration,
    private readonly migrateRunning: MigrateRunning,
  ) {}

  @Get()
  @Can('policy.publish')
  @Operation({
    id: 'planPolicyMigration',
    summary: 'What would become of each approval under way, were it moved to the version in force',
    returns: MigrationPlansView,
    refuses: [PolicyIsUnknown],
  })
  plan(@Param('code') code: string, @ReaderLocale() locale: Locale): Promise<MigrationPlansView> {
    return this.planMigration.execute(code, locale);
  }

  @Post()
  @Can('policy.publish')
  @NeedsIdempotencyKey()
  @HttpCode(200)
  @Operation({
    id: 'migrateApprovals',
    summary: 'Move the chosen approvals to the version in force, on the record',
    returns: MigrationResultsView,
    refuses: [PolicyIsUnknown, InstanceIsNotThis],
  })
  async migrate(
    @Param('code') code: string,
    @ReaderLocale() locale: Locale,
    @IdempotencyKey() key: string,
    @Body() body: MigrateDto,
  ): Promise<MigrationResultsView> {
    return { results: await this.migrateRunning.execute(code, body, key, locale) };
  }
}
