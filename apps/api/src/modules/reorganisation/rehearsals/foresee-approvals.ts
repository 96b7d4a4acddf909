import { Injectable } from '@nestjs/common';
import type { OrgDirectory as RoutedOrg } from '@countersign/approval-engine';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { JobInterrupted } from '../../../platform/jobs/job.js';
import { ForeseeRehoming } from '../../approvals/index.js';
import type { RehearsalReport } from './report.js';

export type Foreseen = Pick<RehearsalReport, 'approvals' | 'moves' | 'represented' | 'stalls'>;

/** Few enough that nobody waits for the process meanwhile. */
const PAGE = 100;

/** What becomes of everything under way in another organisation, page by page; nothing is written or locked. */
@Injectable()
export class ForeseeApprovals {
  constructor(
    private readonly work: UnitOfWork,
    private readonly foresee: ForeseeRehoming,
  ) {}

  async execute(org: RoutedOrg, stopping: AbortSignal, looked: (count: number) => Promise<void>): Promise<Foreseen> {
    const found = { approvals: 0, moves: [], represented: [], stalls: [] } as Foreseen;
    let all: Foreseen = found;
    for (let last: string | null = null; ;) {
      if (stopping.aborted) throw new JobInterrupted();
      const page: { last: string | null; found: Foreseen } = await this.page(org, last);
      if (page.last === null) return all;
      all = joined(all, page.found);
      last = page.last;
      await looked(page.found.approvals);
    }
  }

  private page(org: RoutedOrg, after: string | null): Promise<{ last: string | null; found: Foreseen }> {
    return this.work.run(HOUSE, 'read', async () => {
      const live = await this.foresee.under(after, PAGE);
      const forecasts = [];
      for (const approval of live) forecasts.push(await this.foresee.execute(approval, org, new Date(org.asOf)));
      const found = {
        approvals: live.length,
        moves: forecasts.flatMap(({ moves }) => moves),
        represented: forecasts.flatMap(({ represented }) => represented),
        stalls: forecasts.flatMap(({ stalls }) => stalls),
      };
      return { last: live.at(-1)?.id ?? null, found };
    });
  }
}

function joined(one: Foreseen, other: Foreseen): Foreseen {
  return {
    approvals: one.approvals + other.approvals,
    moves: [...one.moves, ...other.moves],
    represented: [...one.represented, ...other.represented],
    stalls: [...one.stalls, ...other.stalls],
  };
}
