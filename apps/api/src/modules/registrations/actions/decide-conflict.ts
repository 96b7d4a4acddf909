import { companyName } from '@countersign/kernel/matching';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { keysOf, probesOf } from '../../customers/index.js';
import type { Conflict, Outcome } from '../conflict.entity.js';
import type { PartyRow } from '../conflict.row.js';
import { Conflicts } from '../conflicts.repository.js';
import { ConflictDecided } from '../registrations.events.js';
import type { Verdict } from '../verdict.js';
import { Verdicts } from '../verdicts.js';
import { MeetRegistrations } from './meet-registrations.js';

export interface Ending {
  readonly outcome: Outcome;
  /** Null where the others ended by themselves. */
  readonly reason: string | null;
  readonly by: string;
  readonly version?: number;
}

/** Ends a conflict for good: writes who leads and what each is credited with, and tells everybody concerned. */
@Injectable()
export class DecideConflict {
  constructor(
    private readonly work: UnitOfWork,
    private readonly verdicts: Verdicts,
    private readonly conflicts: Conflicts,
    private readonly meet: MeetRegistrations,
    private readonly events: EventBus,
  ) {}

  /** What the log says of it now. */
  verdict(conflict: Conflict): Promise<Verdict> {
    return this.verdicts.one(conflict);
  }

  /** As the house, one at a time, with the conflict locked. @throws ConflictIsDecided, RowIsStale */
  async execute(conflict: Conflict, { outcome, reason, by, version }: Ending): Promise<void> {
    const verdict = await this.verdict(conflict);
    const { proposal } = conflict;
    const asked = outcome === 'favourable' && proposal ? proposal : null;
    const leaderId = asked?.leaderId ?? verdict.holderId;
    if (outcome !== 'separate') await this.conflicts.credit(conflict.id, asked?.percents ?? verdict.percents);
    conflict.decide({ outcome, leaderId, reason, by, at: this.work.now, finding: verdict.firsts });
    await this.conflicts.save(conflict, version);
    const parties = await this.conflicts.parties([conflict.id]);
    await this.tell(conflict, parties);
    await this.meetWhoWaited(parties);
  }

  private async tell({ id: conflictId, number, outcome }: Conflict, rows: readonly PartyRow[]): Promise<void> {
    const parties = rows.map(({ ownerId: personId, companyName: company, percent }) => ({
      personId,
      company,
      percent,
    }));
    await this.events.publish(new ConflictDecided({ conflictId, number, parties, outcome: outcome as Outcome }));
  }

  private async meetWhoWaited(parties: readonly PartyRow[]): Promise<void> {
    const [first] = parties;
    if (!first) return;
    const name = first.companyName;
    const customerIds = parties.flatMap(({ customerId }) => customerId ?? []);
    const keys = [...keysOf({ name, phones: [] }), ...probesOf(companyName(name))];
    await this.meet.execute({ name, creditCode: null, customerIds, keys });
  }
}
