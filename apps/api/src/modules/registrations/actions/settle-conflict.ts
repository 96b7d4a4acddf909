import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { mustBeAllowed } from '../../../platform/http/allowance.js';
import { Approvals } from '../../approvals/index.js';
import { Claims } from '../claims.repository.js';
import { CONFLICT_TYPE } from '../conflict.entity.js';
import { conflictCan } from '../conflict.can.js';
import { Conflicts } from '../conflicts.repository.js';
import type { SettleConflictDto } from '../registration.dto.js';
import { ConflictIsInApproval } from '../registrations.errors.js';
import { DecideConflict } from './decide-conflict.js';

/** 裁定: what the order of entry says becomes final, or the parties turn out to be about two matters. */
@Injectable()
export class SettleConflict {
  constructor(
    private readonly work: UnitOfWork,
    private readonly claims: Claims,
    private readonly conflicts: Conflicts,
    private readonly approvals: Approvals,
    private readonly decide: DecideConflict,
  ) {}

  /** @throws RowIsMissing, RowIsStale, ConflictIsDecided, ConflictIsInApproval, ConflictIsNotYoursToSettle */
  async execute(id: string, version: number, { outcome, reason }: SettleConflictDto): Promise<void> {
    const me = this.work.principal;
    await this.conflicts.show(id);
    // An approval that was sent back to whoever asked is withdrawn by her first.
    const live = await this.approvals.liveInstanceOf({ type: CONFLICT_TYPE, id });
    await this.work.asHouse(async () => {
      await this.claims.oneAtATime();
      const conflict = await this.conflicts.getForChange(id);
      conflict.mustBeOpen();
      if (live) throw new ConflictIsInApproval({ number: conflict.number });
      const { holderId } = await this.decide.verdict(conflict);
      const can = conflictCan({ ...conflict, holderId, parties: await this.conflicts.parties([id]) }, me);
      mustBeAllowed(outcome === 'separate' ? can.separate : can.settle);
      await this.decide.execute(conflict, { outcome, reason, by: me.personId, version });
    });
  }
}
