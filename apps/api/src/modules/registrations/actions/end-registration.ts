import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Claims } from '../claims.repository.js';
import { Conflicts } from '../conflicts.repository.js';
import type { EndedFor } from '../registration.entity.js';
import { ConflictIsInApproval, RegistrationIsNotYours, RegistrationIsOver } from '../registrations.errors.js';
import { Registrations } from '../registrations.repository.js';
import { DecideConflict } from './decide-conflict.js';

/** A registration ends: its owner withdraws it, or what it began with is lost. Whoever is left alone then holds the company. */
@Injectable()
export class EndRegistration {
  constructor(
    private readonly work: UnitOfWork,
    private readonly claims: Claims,
    private readonly registrations: Registrations,
    private readonly conflicts: Conflicts,
    private readonly decide: DecideConflict,
  ) {}

  /** @throws RowIsMissing, RegistrationIsNotYours, RegistrationIsOver, ConflictIsInApproval */
  async withdraw(id: string): Promise<void> {
    const { personId } = this.work.principal;
    const { ownerId, number, endedAt } = await this.registrations.show(id);
    if (ownerId !== personId) throw new RegistrationIsNotYours({ number });
    if (endedAt) throw new RegistrationIsOver({ number });
    await this.work.asHouse(async () => {
      await this.claims.oneAtATime();
      for (const conflictId of await this.conflicts.undecidedOf(id)) {
        const conflict = await this.conflicts.show(conflictId);
        if (conflict.status === 'in_approval') throw new ConflictIsInApproval({ number: conflict.number });
      }
      await this.end(id, 'withdrawn');
    });
  }

  /** In the transaction in which the deal was lost. */
  async lost(opportunityId: string): Promise<void> {
    await this.work.asHouse(async () => {
      const live = await this.registrations.liveOf(opportunityId);
      if (live.length > 0) await this.claims.oneAtATime();
      for (const id of live) await this.end(id, 'lost');
    });
  }

  private async end(id: string, reason: EndedFor): Promise<void> {
    const registration = await this.registrations.getForChange(id);
    registration.end(reason, this.work.now);
    await this.registrations.save(registration);
    for (const conflictId of await this.conflicts.undecidedOf(id)) await this.settleIfAlone(conflictId);
  }

  private async settleIfAlone(conflictId: string): Promise<void> {
    const conflict = await this.conflicts.getForChange(conflictId);
    const live = (await this.conflicts.parties([conflictId])).filter(({ ended }) => !ended);
    if (conflict.status !== 'open' || live.length !== 1) return;
    await this.decide.execute(conflict, { outcome: 'by_order', reason: null, by: this.work.authorId });
  }
}
