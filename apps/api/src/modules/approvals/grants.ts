import { Injectable } from '@nestjs/common';
import { covers, type Coverage, type Deal } from '@countersign/approval-engine';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ApprovalGrant } from './approval-grant.entity.js';
import type { SubjectRef } from './approval-instances.repository.js';
import { GrantRows } from './grants.repository.js';

export type DealToday = Omit<Deal, 'on'>;

/** What approvals allow. Read as the house: whether a deal is covered must not depend on who asks. */
@Injectable()
export class Grants {
  constructor(
    private readonly grants: GrantRows,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The grant of this subject that can be used today, or null. Whoever writes by it holds it meanwhile. */
  activeFor(subject: SubjectRef): Promise<ApprovalGrant | null> {
    return this.work.asHouse(async () => {
      const standing = await this.grants.standingFor(subject);
      return standing.find((grant) => grant.isUsableOn(this.clock.today())) ?? null;
    });
  }

  /** The newest grant of each subject, whatever has become of it, by subject id. */
  latestOf(type: string, ids: readonly string[]): Promise<Map<string, ApprovalGrant>> {
    return this.work.asHouse(() => this.grants.latest(type, ids));
  }

  /** Whether today's deal stays inside a grant; every dimension outside is named with its limit. */
  cover(grant: ApprovalGrant, deal: DealToday): Coverage {
    const limits = grant.limits();
    return limits ? covers(limits, { ...deal, on: this.clock.today() }) : { covered: false, outside: [] };
  }

  /** Those of the subjects for which what was approved still stands. Whoever writes by it holds it meanwhile. */
  standing(type: string, ids: readonly string[]): Promise<Set<string>> {
    return this.work.asHouse(() => this.grants.standing(type, ids));
  }

  /**
   * What can be used today of what was granted to this subject is used, as far as there is any.
   * @param used of it until now, in its currency; asked once nobody else uses it
   */
  consume(subject: SubjectRef, used: () => Promise<string>): Promise<void> {
    return this.work.asHouse(async () => {
      const standing = await this.grants.standingForChange(subject);
      const grant = standing.find((each) => each.isUsableOn(this.clock.today()));
      if (!grant) return;
      grant.consume(await used());
      await this.grants.save(grant);
    });
  }

  /** What was approved of this subject no longer stands. */
  invalidate(subject: SubjectRef): Promise<void> {
    return this.work.asHouse(async () => {
      for (const grant of await this.grants.standingForChange(subject)) {
        grant.invalidate();
        await this.grants.save(grant);
      }
    });
  }
}
