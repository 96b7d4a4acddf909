import { Injectable } from '@nestjs/common';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import { applyPatch } from '../../../platform/http/merge-patch.js';
import { Activities } from '../activities.repository.js';
import { ActivityChecks } from '../activity-checks.js';
import type { ChangeActivityDto } from '../activity.dto.js';

@Injectable()
export class ChangeActivity {
  constructor(
    private readonly activities: Activities,
    private readonly checks: ActivityChecks,
  ) {}

  /** @throws RowIsMissing, RowIsStale, ReferenceIsMissing, ActivityLiesAhead */
  async execute(id: string, version: number, { occurredAt, ...changes }: ChangeActivityDto): Promise<void> {
    const activity = await this.activities.getForChange(id);
    if (activity.version !== version) throw new RowIsStale({ id, version });
    const { followUpOwnerId: before } = activity;
    const given = Object.entries(changes).filter(([, value]) => value !== undefined);
    applyPatch(activity, { ...changes, ...(occurredAt ? { occurredAt: new Date(occurredAt) } : {}) });
    // A follower may mark it done without reaching the customer, so only what she changes is looked up.
    if (needsCheck(given)) await this.checks.all(activity);
    else this.checks.tookPlace(activity);
    await this.activities.save(activity, version);
    await this.checks.showToFollower(activity, before);
  }
}

const REFERRING = new Set(['customerId', 'contactId', 'opportunityId', 'ourParticipantIds', 'followUpOwnerId']);

function needsCheck(given: readonly [string, unknown][]): boolean {
  return given.some(([name]) => REFERRING.has(name));
}
