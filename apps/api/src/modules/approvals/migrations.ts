import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { MigrateApproval, type MigrationForecast } from './actions/migrate-approval.js';
import { RefusalWords } from './refusals/refusal-words.js';

/** What the room of policies asks about approvals that run under an earlier version. */
@Injectable()
export class Migrations {
  constructor(
    private readonly work: UnitOfWork,
    private readonly migrate: MigrateApproval,
    private readonly refusals: RefusalWords,
  ) {}

  /** @param actor who would do it */
  foresee(instanceId: string, versionId: string, actor: string): Promise<MigrationForecast> {
    return this.work.asHouse(() => this.migrate.foresee(instanceId, versionId, actor, this.refusals));
  }

  /** @throws DomainError for the engine's refusal */
  execute(instanceId: string, versionId: string, reason: string, key: string): Promise<void> {
    return this.work.asHouse(() => this.migrate.execute(instanceId, versionId, reason, key));
  }
}
