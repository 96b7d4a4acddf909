import { Injectable } from '@nestjs/common';
import { decide, type Command, type Policy } from '@countersign/approval-engine';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ApprovalInstance } from './approval-instance.entity.js';
import { RecordDecision, type Accepted, type Before } from './record-decision.js';
import { RefusalWords } from './refusals.js';

/** Asks the engine and writes its answer down; the instance's row is locked by then. */
@Injectable()
export class SettleCommand {
  constructor(
    private readonly work: UnitOfWork,
    private readonly record: RecordDecision,
    private readonly refusals: RefusalWords,
  ) {}

  /**
   * @param save writes the row in the state the decision leads to
   * @returns false when the same key did the same before, so that nothing was written
   * @throws DomainError for the engine's refusal
   */
  async execute(
    before: Before,
    command: Command,
    policy: Policy,
    save: (decision: Accepted) => Promise<ApprovalInstance>,
  ): Promise<boolean> {
    const decision = decide(before.instance, command);
    if (decision.outcome === 'refused') throw await this.refusals.error(decision.refusal, policy);
    if (decision.outcome === 'repeated') return false;
    await this.work.asHouse(async () => this.record.execute(await save(decision), before, decision));
    return true;
  }
}
