import { hashOf } from '@countersign/approval-engine';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { mustBeAllowed } from '../../../platform/http/allowance.js';
import { Approvals } from '../../approvals/index.js';
import { CONFLICT_TYPE, type Conflict, type Proposal } from '../conflict.entity.js';
import { conflictCan } from '../conflict.can.js';
import { Conflicts } from '../conflicts.repository.js';
import { Claims } from '../claims.repository.js';
import { OVERRIDE_PURPOSE, overrideFacts, overrideSnapshot, type Asked } from '../override.js';
import { mustBeWhole } from '../shares.js';
import type { OverrideDto } from '../registration.dto.js';
import { DecideConflict } from './decide-conflict.js';

/** 以最有利于签单为原则: asks for another leader, or another split, than the order of entry gives. */
@Injectable()
export class AskOverride {
  constructor(
    private readonly work: UnitOfWork,
    private readonly claims: Claims,
    private readonly conflicts: Conflicts,
    private readonly approvals: Approvals,
    private readonly decide: DecideConflict,
  ) {}

  /** @throws RowIsMissing, RowIsStale, SharesAreNotWhole and the like, ConflictIsDecided, OverrideIsNotYours, refusals of the approval */
  async execute(id: string, version: number, { shownRoute, ...said }: OverrideDto): Promise<void> {
    await this.conflicts.show(id);
    const { asked, partner, conflict } = await this.work.asHouse(() => this.putUp(id, version, said));
    const { number, companyName } = asked.row;
    await this.approvals.open({
      purpose: OVERRIDE_PURPOSE,
      ownerId: inWhoseName(asked),
      subject: {
        ...{ type: CONFLICT_TYPE, id, number, title: companyName, version: conflict.version },
        snapshot: overrideSnapshot(asked),
      },
      facts: overrideFacts(asked, partner),
      summary: { amount: null, ratio: null, customerName: companyName },
      note: said.reason,
      shown: shownRoute,
    });
  }

  private async putUp(id: string, version: number, said: Omit<OverrideDto, 'shownRoute'>) {
    const { personId: askedBy } = this.work.principal;
    await this.claims.oneAtATime();
    const conflict = await this.conflicts.getForChange(id);
    const [parties, verdict, row] = [
      await this.conflicts.parties([id]),
      await this.decide.verdict(conflict),
      await this.conflicts.show(id),
    ];
    mustBeAllowed(conflictCan({ ...conflict, parties, holderId: verdict.holderId }, this.work.principal).override);
    const percents = mustBeWhole(said, parties);
    const proposal: Proposal = { leaderId: said.leaderId, percents, reason: said.reason.trim(), askedBy };
    const asked: Asked = { row, parties, verdict, proposal };
    await this.freeze(conflict, asked, version);
    return { asked, conflict, partner: await this.claims.isPartner(parties) };
  }

  private async freeze(conflict: Conflict, asked: Asked, version: number): Promise<void> {
    conflict.putUp(asked.proposal, hashOf(overrideSnapshot(asked)));
    await this.conflicts.save(conflict, version);
  }
}

/** A party asks for herself; a manager for whoever is to lead. Neither of the two decides on it. */
function inWhoseName({ parties, proposal: { askedBy, leaderId } }: Asked): string {
  const leader = parties.find(({ registrationId }) => registrationId === leaderId);
  return parties.some(({ ownerId }) => ownerId === askedBy) ? askedBy : (leader?.ownerId ?? askedBy);
}
