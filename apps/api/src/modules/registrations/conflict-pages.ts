import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { allowancesView } from '../../platform/http/allowance.js';
import type { Locale } from '../../platform/http/locale.js';
import { refView } from '../../platform/http/views.js';
import type { ListQuery } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { Approvals } from '../approvals/index.js';
import { conflictCan } from './conflict.can.js';
import { ConflictEvidence } from './conflict-evidence.js';
import { CONFLICT_TYPE } from './conflict.entity.js';
import { ConflictParties, type Parties } from './conflict-parties.js';
import type { ConflictRow, PartyRow } from './conflict.row.js';
import type { ConflictDetailView, ConflictView, OverrideApprovalView, ProposalView } from './conflict.view.js';
import { Conflicts } from './conflicts.repository.js';

/** Conflicts as their reader sees them. */
@Injectable()
export class ConflictPages {
  constructor(
    private readonly work: UnitOfWork,
    private readonly conflicts: Conflicts,
    private readonly parties: ConflictParties,
    private readonly evidence: ConflictEvidence,
    private readonly approvals: Approvals,
  ) {}

  async list(query: ListQuery, locale: Locale): Promise<Page<ConflictView>> {
    const { items, page } = await this.conflicts.list(query);
    return { items: await this.views(items, locale), page };
  }

  /** @throws RowIsMissing */
  async show(id: string, locale: Locale): Promise<ConflictDetailView> {
    const row = await this.conflicts.show(id);
    const [view] = await this.views([row], locale);
    const evidence = await this.evidence.of(await this.conflicts.parties([id]));
    return { ...(view as ConflictView), evidence };
  }

  private async views(rows: readonly ConflictRow[], locale: Locale): Promise<ConflictView[]> {
    const ids = rows.map(({ id }) => id);
    const parties = await this.conflicts.parties(ids);
    const shown = await this.parties.of(rows, parties, locale);
    const approvals = await this.approvals.latestOf(CONFLICT_TYPE, ids);
    return rows.map((row) => {
      const approval = approvals.get(row.id);
      return this.view(row, {
        parties: parties.filter(({ conflictId }) => conflictId === row.id),
        shown: shown.get(row.id) as Parties,
        approval: approval ? { id: approval.id, status: approval.status } : null,
        locale,
      });
    });
  }

  private view(row: ConflictRow, { parties, shown, approval, locale }: Beside): ConflictView {
    const { id, version, number, companyName, status, outcome, reason } = row;
    const { holderId, views, isEnclosed } = shown;
    return {
      ...{ id, version, number, companyName, status, outcome, reason, approval },
      createdAt: row.createdAt.toISOString(),
      parties: views,
      leaderId: row.leaderId ?? holderId,
      decidedAt: row.decidedAt?.toISOString() ?? null,
      decidedBy: isEnclosed ? null : refView(row.decidedById, row.decidedByName),
      proposal: proposalView(row),
      can: allowancesView(conflictCan({ ...row, parties, holderId }, this.work.principal), locale),
    };
  }
}

/** What is shown with a conflict that stands not in its row. */
interface Beside {
  readonly parties: readonly PartyRow[];
  readonly shown: Parties;
  readonly approval: OverrideApprovalView | null;
  readonly locale: Locale;
}

function proposalView({ proposal }: ConflictRow): ProposalView | null {
  if (!proposal) return null;
  const { leaderId, percents, reason } = proposal;
  const shares = Object.entries(percents).map(([registrationId, percent]) => ({ registrationId, percent }));
  return { leaderId, shares, reason };
}
