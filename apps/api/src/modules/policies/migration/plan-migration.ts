import { Injectable } from '@nestjs/common';
import { say } from '../../../platform/http/domain-error.js';
import type { Locale } from '../../../platform/http/locale.js';
import { refView } from '../../../platform/http/views.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Migrations, RoutingDirectory, type MigrationForecast, type Names } from '../../approvals/index.js';
import { PolicyBook, type PlacedVersion } from '../policy-book.repository.js';
import type { MigratedSeatView, MigrationPlansView, MigrationPlanView } from './migration.view.js';
import { RunningApprovals, type RunningApproval } from './running-approvals.repository.js';
import { seatsMoved, type Seat } from './seats-moved.js';

/** What would become of each approval under way, before anybody moves one; nothing is written. */
@Injectable()
export class PlanMigration {
  constructor(
    private readonly work: UnitOfWork,
    private readonly book: PolicyBook,
    private readonly running: RunningApprovals,
    private readonly migrations: Migrations,
    private readonly directory: RoutingDirectory,
  ) {}

  /** @throws PolicyIsUnknown */
  async execute(code: string, locale: Locale): Promise<MigrationPlansView> {
    await this.book.get(code);
    const target = (await this.book.versions(code)).find(({ state }) => state === 'in_force');
    if (!target) return { code, version: null, total: 0, unseen: 0, items: [] };
    const names = await this.directory.names();
    const items: MigrationPlanView[] = [];
    const running = await this.running.of(code, target.id);
    const seen = await this.running.seenOf(running.map(({ id }) => id));
    for (const approval of running) {
      const forecast = await this.migrations.foresee(approval.id, target.id, this.work.principal.personId);
      items.push(planView(seen.has(approval.id) ? approval : unnamed(approval), forecast, target, names, locale));
    }
    return { code, version: target.number, total: running[0]?.total ?? 0, unseen: running.length - seen.size, items };
  }
}

type Shown = Omit<RunningApproval, 'number' | 'submitterId'> & {
  readonly number: string | null;
  readonly submitterId: string | null;
};

/** An approval its reader may not see is planned for like any other, and not named. */
const unnamed = (approval: RunningApproval): Shown => ({ ...approval, number: null, submitterId: null });

function planView(
  approval: Shown,
  { before, after, refusal }: MigrationForecast,
  { content }: PlacedVersion,
  names: Names,
  locale: Locale,
): MigrationPlanView {
  const { id, number, submitterId, submitterName, submittedAt, status, fromCode, fromNumber } = approval;
  const nodes = [...before.plan.nodes, ...(after?.plan.nodes ?? [])];
  const title = (key: string): string => nodes.find((node) => node.key === key)?.title[locale] ?? key;
  const seatView = ({ nodeKey, person, state }: Seat): MigratedSeatView => {
    return { nodeKey, title: title(nodeKey), person: refView(person, names.people.get(person)), state };
  };
  const { kept, added, removed } = after ? seatsMoved(before, after) : { kept: [], added: [], removed: [] };
  return {
    ...{ instanceId: id, number, status, from: `${fromCode} v${fromNumber}`, allowed: refusal === null },
    submitter: submitterId === null ? null : refView(submitterId, submitterName),
    submittedAt: submittedAt.toISOString(),
    code: refusal?.code ?? null,
    detail: refusal && say(refusal.code, { ...refusal.params, policy: content.code }, locale),
    ...{ kept: kept.map(seatView), added: added.map(seatView), removed: removed.map(seatView) },
  };
}
