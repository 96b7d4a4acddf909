import { Injectable } from '@nestjs/common';
import { DomainError, say } from '../../../platform/http/domain-error.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Migrations } from '../../approvals/index.js';
import { InstanceIsNotThis } from '../policies.errors.js';
import { PolicyBook } from '../policy-book.repository.js';
import type { MigrationResultView } from './migration.view.js';
import { RunningApprovals } from './running-approvals.repository.js';

/** Moves the chosen approvals to the version in force, each by itself: one that cannot move keeps none of the others. */
@Injectable()
export class MigrateRunning {
  constructor(
    private readonly book: PolicyBook,
    private readonly running: RunningApprovals,
    private readonly migrations: Migrations,
  ) {}

  /** @throws PolicyIsUnknown, InstanceIsNotThis */
  async execute(
    code: string,
    { instanceIds, reason }: { instanceIds: readonly string[]; reason: string },
    key: string,
    locale: Locale,
  ): Promise<MigrationResultView[]> {
    await this.book.get(code);
    const target = (await this.book.versions(code)).find(({ state }) => state === 'in_force');
    const chosen = new Set(instanceIds);
    const movable = target ? (await this.running.of(code, target.id)).map(({ id }) => id) : [];
    if (!target || [...chosen].some((id) => !movable.includes(id))) throw new InstanceIsNotThis({ code });
    const results: MigrationResultView[] = [];
    // One lock order for everybody.
    for (const instanceId of [...chosen].sort())
      results.push(await this.move(instanceId, target.id, { reason, key: `${key}-${instanceId}` }, locale));
    return results;
  }

  private async move(
    instanceId: string,
    versionId: string,
    { reason, key }: { reason: string; key: string },
    locale: Locale,
  ): Promise<MigrationResultView> {
    try {
      await this.migrations.execute(instanceId, versionId, reason, key);
      return { instanceId, done: true, code: null, detail: null };
    } catch (error) {
      // What the engine refuses has written nothing; everything else takes the whole request back.
      if (!(error instanceof DomainError) || !error.code.startsWith('approval.')) throw error;
      return { instanceId, done: false, code: error.code, detail: say(error.code, error.params, locale) };
    }
  }
}
