import { Injectable } from '@nestjs/common';
import type { ChooseSuccessorDto } from '../handover.dto.js';
import { HandoverItems } from '../handover-items.repository.js';
import { HandoverReach } from '../handover-reach.js';
import { HandoverRecords } from '../handover-records.repository.js';
import { SuccessorIsTheLeaver } from '../handovers.errors.js';
import { Handovers } from '../handovers.repository.js';
import { PlanChecks } from '../plan-checks.js';

const MOST = 20_000;

/** Gives records to somebody by hand, one by one or all that a filter finds; what belongs to a customer follows it. */
@Injectable()
export class ChooseSuccessor {
  constructor(
    private readonly reach: HandoverReach,
    private readonly handovers: Handovers,
    private readonly items: HandoverItems,
    private readonly records: HandoverRecords,
    private readonly checks: PlanChecks,
  ) {}

  /** @throws HandoverHasBegun, KindIsUnknown, SuccessorIsTheLeaver, ConditionIsInvalid */
  async execute(id: string, { kind, ids, condition, q = '', successorId }: ChooseSuccessorDto): Promise<void> {
    const handover = await this.handovers.getForChange(id);
    await this.reach.mustReach(handover.personId);
    handover.mustBeOpen();
    if (successorId === handover.personId) throw new SuccessorIsTheLeaver({});
    const source = this.checks.source(kind);
    const question = { q, condition, successorId: undefined, outcome: undefined, after: undefined, limit: MOST };
    const chosen = ids ?? (await this.records.list(id, source, question)).map((record) => record.id);
    await this.items.choose(id, kind, chosen, successorId);
    await this.items.plan(handover);
  }
}
